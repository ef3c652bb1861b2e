package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that may belong to earlier reports, until the resident has said.
 *
 * @param reports numbers of the reports that they may belong to; empty if they belong to none
 * @param as what they would be there
 * @param words the words themselves where another report is being made, whose draft they are kept out of; else null
 */
public record Stray(List<String> reports, As as, @Nullable String words) {
    static final Stray NOTHING = new Stray(List.of(), As.REPLY, null);

    /** What the words are for the report that they belong to. */
    public enum As {
        /** A reply to the agency's question, or something to add. */
        REPLY,
        /** The official answer tells the truth: it is solved. */
        SOLVED,
        /** It is solved though nobody has answered yet. */
        GONE,
        /** The official answer is wrong: it is not solved. */
        NOT_SOLVED,
        /** It is not solved, and nobody has answered yet. */
        STILL,
        /** A reply to the agency's question, or part of the report that is being made. */
        BESIDE
    }

    public Stray {
        reports = List.copyOf(reports);
    }

    boolean isOpen() {
        return !reports.isEmpty();
    }

    /** Whether they rate the one answer that waits for it. */
    boolean ratesOne() {
        return rates() && reports.size() == 1;
    }

    boolean rates() {
        return as == As.SOLVED || as == As.GONE || as == As.NOT_SOLVED;
    }

    /** The same with more words. */
    Stray saying(String more) {
        return new Stray(reports, as, words == null ? more : words + "\n" + more);
    }
}
