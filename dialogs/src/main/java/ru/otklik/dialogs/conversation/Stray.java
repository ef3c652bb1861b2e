package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that may belong to earlier reports, until the resident has said.
 *
 * @param reports the reports that they may belong to; empty if they belong to none
 * @param as what they would be there
 * @param apart what was said where another report is being made, whose draft it is kept out of; else null
 */
public record Stray(
        List<Input.Own> reports, As as, @Nullable Apart apart) {
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
        /** The official answer is true in part. */
        PARTLY,
        /** It is not solved, and nobody has answered yet. */
        STILL,
        /** Nothing: one of the reports is to be withdrawn. */
        WITHDRAW,
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
        return as == As.SOLVED || as == As.GONE || as == As.NOT_SOLVED || as == As.PARTLY;
    }

    boolean isAbout(String number) {
        return reports.stream().anyMatch(own -> own.number().equals(number));
    }

    /** The same with more of what is kept apart. */
    Stray saying(String more, List<String> photos, List<String> files) {
        Apart before = apart == null ? new Apart("", Attached.NOTHING) : apart;
        String words =
                Stream.of(before.words(), more).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        return new Stray(reports, as, new Apart(words, before.attached().with(photos, files)));
    }

    /** Words and files that wait for what the resident says of them. */
    public record Apart(String words, Attached attached) {}
}
