package ru.otklik.dialogs.machine;

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

/** The dialog on Spring Statemachine. Machines are reused: building one costs more than putting it into another state. */
public final class StatemachineDialog implements Dialog {
    private final Knowledge knowledge;
    private final ConcurrentLinkedQueue<StateMachine<Node, Signal>> idle = new ConcurrentLinkedQueue<>();

    public StatemachineDialog(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Turn advance(Progress progress, Input input) {
        Visit visit = new Visit(knowledge, progress, input);
        return visit.turn(visit.signal() == Signal.NOTHING ? progress.step() : walk(progress.step(), visit));
    }

    private Step walk(Step from, Visit visit) {
        StateMachine<Node, Signal> machine = idle.poll();
        if (machine == null) {
            machine = DialogMachine.build();
        }
        machine.stopReactively().block();
        StateMachine<Node, Signal> ready = machine;
        ready.getStateMachineAccessor()
                .doWithAllRegions(access -> access.resetStateMachineReactively(
                                new DefaultStateMachineContext<>(Node.of(from), null, null, null))
                        .block());
        ready.startReactively().block();
        ready.getExtendedState().getVariables().put(Visit.class, visit);
        ready.sendEvent(Mono.just(MessageBuilder.withPayload(visit.signal()).build()))
                .blockLast();
        Step to = ready.getState().getId().step();
        RuntimeException failure = ready.getExtendedState().get(DialogMachine.FAILURE, RuntimeException.class);
        if (failure != null) {
            throw failure;
        }
        ready.getExtendedState().getVariables().clear();
        idle.add(ready);
        return to;
    }
}
