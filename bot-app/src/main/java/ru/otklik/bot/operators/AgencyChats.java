package ru.otklik.bot.operators;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.media.MediaId;

/** What an agency and the curator see of the chats handed over to it, and do there. */
// Here and not only on the class: a proxy begins no transaction for a default method whose class says nothing.
@Transactional
public interface AgencyChats {
    /** Characters of one message to the resident. */
    int LONGEST_WORDS = 3_000;

    /** Open ones, who waits longest first; or closed ones, the latest first. */
    List<ChatLine> list(Viewer viewer, boolean open, int limit);

    /** Open chats of the viewer's own agency in which the resident waits for an answer. */
    int waiting(Viewer viewer);

    Optional<ChatThread> find(Viewer viewer, long id);

    /** Notes that somebody has looked at the chat; only the chat's own agency counts. */
    void seen(Viewer viewer, ChatThread thread);

    /** Whether a file belongs to a chat that the viewer may see. */
    boolean maySee(Viewer viewer, MediaId media);

    /** Photos of one message to the resident. */
    int MOST_PHOTOS = 10;

    /** Sends the agency's words to the resident, under its name. */
    default ChatOutcome say(Viewer viewer, long id, String words) {
        return say(viewer, id, words, List.of());
    }

    /**
     * Sends the agency's words and photos to the resident, under its name.
     *
     * @param words may be blank where there are photos
     * @param photos kept before, at most 10
     */
    ChatOutcome say(Viewer viewer, long id, String words, List<MediaId> photos);

    /** Gives the resident back to the bot. */
    ChatOutcome close(Viewer viewer, long id);
}
