package ru.otklik.bot.conversations;

/** How one go at an update ended. */
enum StepEnd {
    DONE,
    /** Tried again later, without counting against it. */
    POSTPONED,
    FAILED,
    SET_ASIDE
}
