package ru.otklik.bot.events;

/** What became of somebody's wish to enter or change an event. */
public sealed interface EventOutcome {
    record Done(EventCard event) implements EventOutcome {}

    /** There is none that they may change. */
    record NotFound() implements EventOutcome {}

    /**
     * @param field what is wrong: {@code agency}, {@code topics}, {@code where}, {@code words}, {@code until}, {@code note}, or empty
     * @param reason in Russian, as it may be shown
     */
    record Refused(String field, String reason) implements EventOutcome {}

    /** Somebody changed it meanwhile. */
    record Changed(EventCard event) implements EventOutcome {}
}
