package ru.otklik.bot.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit: lines are added and read, and that is all that can be done with them. */
public interface Audit {
    /**
     * Adds a line, in a transaction of its own: it stays whatever becomes of the act.
     *
     * @throws org.springframework.dao.DataAccessException if it can't be written; then the act must not be done
     */
    void note(Act act);

    /**
     * The newest first.
     *
     * @param who a login; empty for everybody's
     * @param subject as it was written, or one word of it; empty for all
     * @param before only lines with smaller numbers; null for the newest
     * @param most at most so many
     */
    List<Line> lines(String who, String subject, @Nullable Long before, int most);

    /**
     * Takes away what lines are about where it names one of these: a messenger's id, a name, a phone. That lines of these numbers lost
     * it is a line itself, so that nobody else can do the same unseen. In the caller's transaction, if there is one.
     *
     * @param told at least three characters each; shorter ones are passed over
     * @return how many lines lost it
     */
    int forget(Collection<String> told);

    /** Takes away what lines from before this time are about, some at a time. The lines stay. */
    void forgetOld(Instant before);

    /**
     * Goes through all lines.
     *
     * @param known the hash of a line that was written down elsewhere, which must still be there; null if none was
     */
    Verdict verify(@Nullable Fingerprint known);

    /** Whether the chain is as it was written. */
    sealed interface Verdict {
        /** No line has been written yet. */
        record Empty() implements Verdict {}

        /** @param last whose hash is worth writing down elsewhere: it proves later that nothing was cut off */
        record Whole(Line last) implements Verdict {}

        /** @param id the first line that is not there, though later ones are */
        record Missing(long id) implements Verdict {}

        /** @param id the first line that is not as it was written */
        record Changed(long id) implements Verdict {}

        /** The chain is whole, but ends before the line that is known, or was written anew. */
        record CutOff(long lines) implements Verdict {}
    }
}
