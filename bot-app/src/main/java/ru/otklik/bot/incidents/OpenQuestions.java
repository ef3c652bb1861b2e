package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** What agencies ask residents, and what they reply; everything happens in the caller's transaction. */
public interface OpenQuestions {
    /** Numbers of the chat's own reports whose agency waits for a reply, the newest question first. */
    List<String> waitingFor(ChatRef chat);

    /** Which of the chat's own reports a reply or more words or files were added to last, if they were since then. */
    Optional<String> addedToSince(ChatRef chat, Instant since);

    /**
     * Keeps the resident's reply to the last question about this report; the incident goes back to work. A late one is
     * kept as well, until the incident is closed.
     *
     * @return false if the chat has no such report, it was never asked about, or it is closed or withdrawn
     */
    boolean replied(ChatRef chat, String number, String words, List<MediaId> media);

    /**
     * Takes what was added to this report last out again, since it was about something else: an agency to whose question it was the
     * reply waits as before, unless it has gone on meanwhile.
     *
     * @return what was added; empty if the chat has no such report, it is closed or withdrawn, or nothing was added
     */
    Optional<Reply> takeBack(ChatRef chat, String number);

    /** @param media photos and files that came with it */
    record Reply(String words, List<MediaId> media) {
        public Reply {
            media = List.copyOf(media);
        }
    }
}
