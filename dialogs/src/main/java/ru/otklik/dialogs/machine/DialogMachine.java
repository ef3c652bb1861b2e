package ru.otklik.dialogs.machine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.action.Action;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.ChoiceTransitionConfigurer;
import org.springframework.statemachine.guard.Guard;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Visit;

/**
 * The dialog's states and transitions as a Spring Statemachine.
 *
 * <p>No timers, no entry actions: a machine is put into any state without doing anything (spring-statemachine #1084).
 */
final class DialogMachine {
    /** Where an action's exception is kept: the framework would swallow it. */
    static final String FAILURE = "failure";

    private DialogMachine() {}

    /** The whole machine. */
    static StateMachine<Node, Signal> build() {
        return build(Node.IDLE, Moves.all());
    }

    /**
     * The machine as far as it matters at one step. The framework tries every transition at every event, so one that only knows the ways
     * out of its step takes a tenth of the time.
     */
    static StateMachine<Node, Signal> at(Node step) {
        return build(
                step, Moves.all().stream().filter(move -> move.from() == step).toList());
    }

    private static StateMachine<Node, Signal> build(Node initial, List<Move> moves) {
        try {
            StateMachineBuilder.Builder<Node, Signal> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().autoStartup(false);
            builder.configureStates()
                    .withStates()
                    .initial(initial)
                    .choice(Node.NEXT)
                    .states(Node.STEPS);
            for (Move move : moves) {
                builder.configureTransitions()
                        .withExternal()
                        .source(move.from())
                        .target(move.to())
                        .event(move.signal())
                        .guard(guard(move.guard()))
                        .action(action(move.action()));
            }
            choices(builder.configureTransitions().withChoice().source(Node.NEXT));
            return builder.build();
        } catch (Exception e) {
            throw new IllegalStateException("the dialog's machine can't be built", e);
        }
    }

    private static void choices(ChoiceTransitionConfigurer<Node, Signal> choice) {
        boolean first = true;
        for (Next next : Next.IN_ORDER) {
            if (first) {
                choice.first(next.to(), guard(next.guard()), action(next.action()));
                first = false;
            } else {
                choice.then(next.to(), guard(next.guard()), action(next.action()));
            }
        }
        choice.last(Node.REVIEW);
    }

    private static Guard<Node, Signal> guard(Predicate<Visit> asks) {
        return context -> asks.test(visit(context));
    }

    private static Action<Node, Signal> action(Consumer<Visit> does) {
        return context -> {
            try {
                does.accept(visit(context));
            } catch (RuntimeException e) {
                context.getExtendedState().getVariables().put(FAILURE, e);
            }
        };
    }

    private static Visit visit(StateContext<Node, Signal> context) {
        return context.getExtendedState().get(Visit.class, Visit.class);
    }
}
