package ru.otklik.dialogs.machine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;
import ru.otklik.dialogs.conversation.Dialog;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Knowledge;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.conversation.Visit;

/** The dialog on Spring Statemachine. Machines are reused: building one costs more than putting it back where it was. */
public final class StatemachineDialog implements Dialog {
    private final Knowledge knowledge;
    private final Map<Node, Queue<StateMachine<Node, Signal>>> idle = new EnumMap<>(Node.class);

    public StatemachineDialog(Knowledge knowledge) {
        this.knowledge = knowledge;
        Node.STEPS.forEach(step -> idle.put(step, new ConcurrentLinkedQueue<>()));
    }

    @Override
    public Turn advance(Progress progress, Input input) {
        Visit visit = new Visit(knowledge, progress, input);
        boolean stays = visit.signal() == Signal.NOTHING && !visit.leavesList();
        return visit.turn(stays ? progress.step() : walk(progress.step(), visit));
    }

    private Step walk(Step from, Visit visit) {
        Node start = Node.of(from);
        Queue<StateMachine<Node, Signal>> rested = Objects.requireNonNull(idle.get(start));
        StateMachine<Node, Signal> machine = rested.poll();
        if (machine == null) {
            machine = DialogMachine.at(start);
            machine.startReactively().block();
        }
        machine.getExtendedState().getVariables().put(Visit.class, visit);
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(visit.signal()).build()))
                .blockLast();
        Step to = machine.getState().getId().step();
        RuntimeException failure = machine.getExtendedState().get(DialogMachine.FAILURE, RuntimeException.class);
        if (failure != null) {
            throw failure;
        }
        machine.getExtendedState().getVariables().clear();
        reset(machine, start);
        rested.add(machine);
        return to;
    }

    /** A running machine takes another state as it is: stopping and starting it would cost half of the step again. */
    private static void reset(StateMachine<Node, Signal> machine, Node to) {
        machine.getStateMachineAccessor()
                .doWithAllRegions(access -> access.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(to, null, null, null))
                        .block());
    }
}
