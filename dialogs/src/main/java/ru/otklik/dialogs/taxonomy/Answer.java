package ru.otklik.dialogs.taxonomy;

/** What became of an answer to a topic's question. */
public sealed interface Answer {
    /** @param value in its one canonical form: a label, a plain number («-5», «36.6»), an ISO date, «да», «нет», the words */
    record Given(String value) implements Answer {}

    record Refused(Why why) implements Answer {}

    enum Why {
        EMPTY,
        TOO_LONG,
        NO_SUCH_CHOICE,
        NOT_YES_NO,
        NOT_A_NUMBER,
        TOO_SMALL,
        TOO_LARGE,
        NOT_A_DATE,
        IN_THE_FUTURE
    }
}
