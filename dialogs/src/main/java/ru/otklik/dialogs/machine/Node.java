package ru.otklik.dialogs.machine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Step;

/** The machine's states: one for each step, and the place where it decides what is missing next. */
enum Node {
    IDLE(Step.IDLE),
    DANGER(Step.DANGER),
    LOOKING(Step.LOOKING),
    EVENT(Step.EVENT),
    SEVERAL(Step.SEVERAL),
    CONSENT(Step.CONSENT),
    WORDS(Step.WORDS),
    CONFIRM_TOPIC(Step.CONFIRM_TOPIC),
    CHOOSE_TOPIC(Step.CHOOSE_TOPIC),
    CHOOSE_GROUP(Step.CHOOSE_GROUP),
    CHOOSE_TOPIC_OF_GROUP(Step.CHOOSE_TOPIC_OF_GROUP),
    PLACE(Step.PLACE),
    CONFIRM_PLACE(Step.CONFIRM_PLACE),
    CHOOSE_PLACE(Step.CHOOSE_PLACE),
    ELSEWHERE(Step.ELSEWHERE),
    NEARBY(Step.NEARBY),
    QUESTION(Step.QUESTION),
    PHOTOS(Step.PHOTOS),
    REVIEW(Step.REVIEW),
    FIX(Step.FIX),
    FIX_WORDS(Step.FIX_WORDS),
    FIX_PHOTOS(Step.FIX_PHOTOS),
    WHICH_REPORT(Step.WHICH_REPORT),
    WHAT_IS_WRONG(Step.WHAT_IS_WRONG),
    ANSWERED(Step.ANSWERED),
    MY_REPORTS(Step.MY_REPORTS),
    MY_REPORT(Step.MY_REPORT),
    ADDING(Step.ADDING),
    REPLYING(Step.REPLYING),
    CONFIRM_WITHDRAW(Step.CONFIRM_WITHDRAW),
    MY_DATA(Step.MY_DATA),
    CONFIRM_ERASE(Step.CONFIRM_ERASE),
    CHOOSE_LANGUAGE(Step.CHOOSE_LANGUAGE),
    OPERATOR(Step.OPERATOR),
    /** A choice: whatever the report still lacks is asked next. */
    NEXT(null);

    /** Where a machine can rest. */
    static final Set<Node> STEPS = EnumSet.complementOf(EnumSet.of(NEXT));

    /** Steps at which a report is being made. */
    static final Set<Node> REPORTING = EnumSet.range(DANGER, WHICH_REPORT);

    /** Steps at which the resident was asked for words that belong to an earlier report. */
    static final Set<Node> FOR_A_REPORT = EnumSet.of(WHAT_IS_WRONG, ADDING, REPLYING);

    /** Steps beside reports, at which whatever comes begins or goes on with one. */
    static final Set<Node> ASIDE =
            EnumSet.of(MY_REPORTS, MY_REPORT, CONFIRM_WITHDRAW, MY_DATA, CONFIRM_ERASE, CHOOSE_LANGUAGE);

    /** Steps at which reports are shown as they stood. */
    static final Set<Node> LISTS = EnumSet.of(MY_REPORTS, MY_REPORT);

    private static final Map<Step, Node> BY_STEP = new EnumMap<>(Step.class);

    static {
        STEPS.forEach(node -> BY_STEP.put(node.step(), node));
    }

    private final @Nullable Step step;

    Node(@Nullable Step step) {
        this.step = step;
    }

    Step step() {
        return Objects.requireNonNull(step, "a machine rests at a step, never at a choice");
    }

    static Node of(Step step) {
        return Objects.requireNonNull(BY_STEP.get(step), "a state for every step");
    }
}
