package ru.otklik.dialogs.machine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Step;

/** The machine's states: one for each step, and the place where it decides what is missing next. */
enum Node {
    IDLE(Step.IDLE),
    CONSENT(Step.CONSENT),
    WORDS(Step.WORDS),
    CONFIRM_TOPIC(Step.CONFIRM_TOPIC),
    CHOOSE_TOPIC(Step.CHOOSE_TOPIC),
    CHOOSE_GROUP(Step.CHOOSE_GROUP),
    CHOOSE_TOPIC_OF_GROUP(Step.CHOOSE_TOPIC_OF_GROUP),
    PLACE(Step.PLACE),
    CONFIRM_PLACE(Step.CONFIRM_PLACE),
    CHOOSE_PLACE(Step.CHOOSE_PLACE),
    PHOTOS(Step.PHOTOS),
    REVIEW(Step.REVIEW),
    WHAT_IS_WRONG(Step.WHAT_IS_WRONG),
    /** A choice: whatever the report still lacks is asked next. */
    NEXT(null);

    private final @Nullable Step step;

    Node(@Nullable Step step) {
        this.step = step;
    }

    Step step() {
        return Objects.requireNonNull(step, "a machine rests at a step, never at a choice");
    }

    static Node of(Step step) {
        return valueOf(step.name());
    }
}
