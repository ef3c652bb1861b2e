package ru.otklik.bot.incidents.registry;

/** What an entry of the history is about; a column's values, so names stay. */
enum Deed {
    FILED,
    JOINED,
    ROUTED,
    TAKEN,
    FORWARDED,
    PLACED,
    TOPIC,
    ASKED,
    REPLIED,
    ADDED,
    ANSWERED,
    SENT_AGAIN,
    SOLVED,
    PARTLY,
    NOT_SOLVED,
    CLOSED,
    WITHDRAWN,
    WROTE,
    MERGED,
    SPLIT,
    NOTED,
    UNDONE,
    ON_APPROVAL,
    APPROVED,
    GIVEN_BACK,
    NOT_SENT,
    ERASED,
    /** From times when this was not noted. */
    OTHER
}
