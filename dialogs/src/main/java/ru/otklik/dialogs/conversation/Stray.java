package ru.otklik.dialogs.conversation;

import java.util.List;

/**
 * Words that may belong to earlier reports, until the resident has said.
 *
 * @param reports numbers of the reports that they may belong to; empty if they belong to none
 * @param as what they would be there
 */
public record Stray(List<String> reports, As as) {
    static final Stray NOTHING = new Stray(List.of(), As.REPLY);

    /** What the words are for the report that they belong to. */
    public enum As {
        /** A reply to the agency's question, or something to add. */
        REPLY,
        /** The official answer tells the truth: it is solved. */
        SOLVED,
        /** It is solved though nobody has answered yet. */
        GONE,
        /** The official answer is wrong: it is not solved. */
        NOT_SOLVED
    }

    public Stray {
        reports = List.copyOf(reports);
    }

    boolean isOpen() {
        return !reports.isEmpty();
    }

    /** Whether they rate the one answer that waits for it. */
    boolean ratesOne() {
        return as != As.REPLY && reports.size() == 1;
    }
}
