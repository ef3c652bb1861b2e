package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * What an agency's people write to each other on an incident. Nothing here is ever sent to anybody, and residents' own view of a report
 * knows nothing of it. A note is read by colleagues of its author's agency, as long as the incident is theirs to see, and by the
 * curator: whoever gets a forwarded incident reads the reason, not what others have noted for themselves. The curator's notes are the
 * curator's own.
 */
public interface Notes {
    /** Characters of a note. */
    int LONGEST = 2_000;

    /** Those that the viewer may read, the oldest first; none if there is no such incident for them. */
    List<Note> of(Viewer viewer, String number);

    /**
     * Keeps a note. It overwrites nothing, so it asks for no version and changes none.
     *
     * @param text 1 to 2 000 characters
     */
    Outcome add(Viewer viewer, String number, String text);

    /** @param author as the history calls them */
    record Note(AgencyId agency, String author, String text, Instant at) {}
}
