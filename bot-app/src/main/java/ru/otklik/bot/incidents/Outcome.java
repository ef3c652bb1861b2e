package ru.otklik.bot.incidents;

/** What became of somebody's wish to change an incident. */
public sealed interface Outcome {
    record Done(IncidentCard card) implements Outcome {}

    /** There is none with this number that the viewer may see. */
    record NotFound() implements Outcome {}

    /** @param reason in Russian, as it may be shown */
    record Refused(String reason) implements Outcome {}

    /** Somebody changed it meanwhile. */
    record Changed(IncidentCard card) implements Outcome {}
}
