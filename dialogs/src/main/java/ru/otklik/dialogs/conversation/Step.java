package ru.otklik.dialogs.conversation;

/** Where a dialog stands: what the resident was asked last. */
public enum Step {
    /** Nothing is asked; whatever comes begins a report. */
    IDLE,
    CONSENT,
    WORDS,
    CONFIRM_TOPIC,
    CHOOSE_TOPIC,
    CHOOSE_GROUP,
    CHOOSE_TOPIC_OF_GROUP,
    PLACE,
    CONFIRM_PLACE,
    CHOOSE_PLACE,
    PHOTOS,
    REVIEW,
    /** The resident said that the problem is not solved and is asked what is wrong. */
    WHAT_IS_WRONG
}
