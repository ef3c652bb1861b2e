package ru.otklik.dialogs.machine;

import static ru.otklik.dialogs.machine.Node.CHOOSE_GROUP;
import static ru.otklik.dialogs.machine.Node.CHOOSE_PLACE;
import static ru.otklik.dialogs.machine.Node.CHOOSE_TOPIC;
import static ru.otklik.dialogs.machine.Node.CHOOSE_TOPIC_OF_GROUP;
import static ru.otklik.dialogs.machine.Node.CONFIRM_PLACE;
import static ru.otklik.dialogs.machine.Node.CONFIRM_TOPIC;
import static ru.otklik.dialogs.machine.Node.CONSENT;
import static ru.otklik.dialogs.machine.Node.IDLE;
import static ru.otklik.dialogs.machine.Node.NEXT;
import static ru.otklik.dialogs.machine.Node.PHOTOS;
import static ru.otklik.dialogs.machine.Node.PLACE;
import static ru.otklik.dialogs.machine.Node.REVIEW;
import static ru.otklik.dialogs.machine.Node.WHAT_IS_WRONG;
import static ru.otklik.dialogs.machine.Node.WORDS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.action.Action;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.configurers.ExternalTransitionConfigurer;
import org.springframework.statemachine.guard.Guard;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Visit;

/**
 * The dialog's states and transitions. Every answer leads to {@link Node#NEXT}, which asks for whatever the report still lacks; so a
 * corrected field leads back to the summary by itself.
 *
 * <p>No timers, no entry actions: a machine is put into any state without doing anything (spring-statemachine #1084).
 */
final class DialogMachine {
    /** Where an action's exception is kept: the framework would swallow it. */
    static final String FAILURE = "failure";

    /** Steps in which a report is being made. */
    private static final Set<Node> REPORTING = EnumSet.complementOf(EnumSet.of(IDLE, WHAT_IS_WRONG, NEXT));

    private record Move(Node from, Signal signal, Node to, Consumer<Visit> action, Predicate<Visit> guard) {
        static Move of(Node from, Signal signal, Node to, Consumer<Visit> action) {
            return new Move(from, signal, to, action, _ -> true);
        }
    }

    private static final List<Move> MOVES = List.of(
            new Move(IDLE, Signal.SAID, IDLE, Visit::greetBack, Visit::isHello),
            new Move(IDLE, Signal.SAID, NEXT, Visit::take, visit -> !visit.isHello()),
            Move.of(CONSENT, Signal.AGREE, NEXT, Visit::consentGiven),
            Move.of(CONSENT, Signal.DECLINE, IDLE, Visit::consentDeclined),
            Move.of(CONFIRM_TOPIC, Signal.YES, NEXT, Visit::topicConfirmed),
            Move.of(CONFIRM_TOPIC, Signal.OTHER, NEXT, Visit::topicRefused),
            Move.of(CHOOSE_TOPIC, Signal.TOPIC, NEXT, Visit::topicPicked),
            Move.of(CHOOSE_TOPIC, Signal.OTHER, NEXT, Visit::topicRefused),
            Move.of(CHOOSE_GROUP, Signal.GROUP, NEXT, Visit::groupPicked),
            Move.of(CHOOSE_GROUP, Signal.NO_TOPIC, NEXT, Visit::noTopicFits),
            Move.of(CHOOSE_TOPIC_OF_GROUP, Signal.TOPIC, NEXT, Visit::topicPicked),
            Move.of(CHOOSE_TOPIC_OF_GROUP, Signal.BACK, NEXT, Visit::groupLeft),
            Move.of(CHOOSE_TOPIC_OF_GROUP, Signal.NO_TOPIC, NEXT, Visit::noTopicFits),
            Move.of(PLACE, Signal.AS_WRITTEN, NEXT, Visit::placeAsWritten),
            Move.of(CONFIRM_PLACE, Signal.YES, NEXT, Visit::placeConfirmed),
            Move.of(CONFIRM_PLACE, Signal.OTHER, NEXT, Visit::placeRefused),
            Move.of(CHOOSE_PLACE, Signal.PLACE, NEXT, Visit::placePicked),
            Move.of(CHOOSE_PLACE, Signal.OTHER, NEXT, Visit::placeRefused),
            Move.of(PHOTOS, Signal.DONE, NEXT, Visit::photosDone),
            Move.of(REVIEW, Signal.SEND, IDLE, Visit::send),
            Move.of(REVIEW, Signal.FIX_TOPIC, NEXT, Visit::topicToFix),
            Move.of(REVIEW, Signal.FIX_PLACE, NEXT, Visit::placeToFix),
            Move.of(REVIEW, Signal.FIX_WORDS, NEXT, Visit::wordsToFix),
            Move.of(REVIEW, Signal.FIX_PHOTOS, NEXT, Visit::photosToFix),
            Move.of(WHAT_IS_WRONG, Signal.SAID, IDLE, Visit::complain),
            Move.of(IDLE, Signal.NOT_SOLVED, WHAT_IS_WRONG, Visit::notSolved),
            Move.of(WHAT_IS_WRONG, Signal.NOT_SOLVED, WHAT_IS_WRONG, Visit::notSolved));

    private DialogMachine() {}

    static StateMachine<Node, Signal> build() {
        try {
            StateMachineBuilder.Builder<Node, Signal> builder = StateMachineBuilder.builder();
            builder.configureConfiguration().withConfiguration().autoStartup(false);
            builder.configureStates()
                    .withStates()
                    .initial(IDLE)
                    .choice(NEXT)
                    .states(EnumSet.complementOf(EnumSet.of(NEXT)));
            for (Move move : MOVES) {
                add(builder, move);
            }
            for (Node step : REPORTING) {
                add(builder, Move.of(step, Signal.SAID, NEXT, Visit::take));
            }
            for (Node step : EnumSet.complementOf(EnumSet.of(NEXT))) {
                add(builder, Move.of(step, Signal.CANCEL, IDLE, Visit::cancel));
                add(builder, Move.of(step, Signal.START, step, Visit::greet));
                add(builder, Move.of(step, Signal.MINE, step, Visit::listReports));
            }
            builder.configureTransitions()
                    .withChoice()
                    .source(NEXT)
                    .first(CONSENT, guard(Visit::lacksConsent))
                    .then(WORDS, guard(Visit::lacksWords))
                    .then(CHOOSE_TOPIC_OF_GROUP, guard(visit -> visit.lacksTopic() && visit.hasGroup()))
                    .then(CONFIRM_TOPIC, guard(visit -> visit.lacksTopic() && visit.hasOneClearTopic()))
                    .then(CHOOSE_TOPIC, guard(visit -> visit.lacksTopic() && visit.hasSomeTopics()))
                    .then(CHOOSE_GROUP, guard(Visit::lacksTopic))
                    .then(CONFIRM_PLACE, guard(visit -> visit.lacksPlace() && visit.hasOnePlace()))
                    .then(CHOOSE_PLACE, guard(visit -> visit.lacksPlace() && visit.hasSomePlaces()))
                    .then(PLACE, guard(Visit::lacksPlace))
                    .then(PHOTOS, guard(Visit::lacksPhotos))
                    .last(REVIEW);
            return builder.build();
        } catch (Exception e) {
            throw new IllegalStateException("the dialog's machine can't be built", e);
        }
    }

    private static void add(StateMachineBuilder.Builder<Node, Signal> builder, Move move) throws Exception {
        ExternalTransitionConfigurer<Node, Signal> transition =
                builder.configureTransitions().withExternal();
        transition
                .source(move.from())
                .target(move.to())
                .event(move.signal())
                .guard(guard(move.guard()))
                .action(action(move.action()));
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
