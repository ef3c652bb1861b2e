package ru.otklik.bot.operators;

/** What became of somebody's wish in a chat. */
public sealed interface ChatOutcome {
    record Done(ChatThread thread) implements ChatOutcome {}

    /** There is none that the viewer may see. */
    record NotFound() implements ChatOutcome {}

    /** @param reason in Russian, as it may be shown */
    record Refused(String reason) implements ChatOutcome {}
}
