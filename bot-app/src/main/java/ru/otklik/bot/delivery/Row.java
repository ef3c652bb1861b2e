package ru.otklik.bot.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;

/**
 * A claimed delivery, or one of {@code ACK} that is nowhere stored as yet.
 *
 * @param id 0 if it isn't stored
 * @param place where it stands in its chat's queue
 * @param language the resident's (ISO 639)
 * @param attempts begun so far
 * @param claim the number by which its claimer is known; it grows with every claim
 * @param startedAt when a call began whose end nobody recorded
 * @param uncertainSince when the first call began of which nobody knows whether it arrived
 * @param unreachable why its chat gets no messages, if so
 * @param keyboardOpen whether an earlier prompt's buttons still stand in place of the client's keyboard
 */
record Row(
        long id,
        long place,
        ChatRef chat,
        Kind kind,
        StoredPart part,
        boolean callbackButtons,
        @Nullable String subject,
        String language,
        int attempts,
        int claim,
        @Nullable Instant startedAt,
        @Nullable Instant uncertainSince,
        boolean repeated,
        @Nullable String unreachable,
        boolean keyboardOpen,
        Instant createdAt) {

    /** A purpose, or {@code ACK} for what is outside the chat's order: an acknowledgement, and taking buttons away. */
    enum Kind {
        ACK,
        PROMPT,
        ANSWER,
        NOTICE;

        /** Whether it harms nobody if the resident gets it twice, without a word about it: so it is with the dialog's own words. */
        boolean mayArriveTwice() {
            return this == ACK || this == PROMPT;
        }
    }

    /** What is called at once and kept only if that can't be: should the node end before, nobody misses it. */
    static Row unstored(ChatRef chat, StoredPart part, String language, Instant now) {
        return new Row(0, 0, chat, Kind.ACK, part, true, null, language, 1, 1, now, null, false, null, false, now);
    }

    boolean isStored() {
        return id != 0;
    }

    /** As it is once another attempt was begun. */
    Row begun(Instant now) {
        return new Row(
                id,
                place,
                chat,
                kind,
                part,
                callbackButtons,
                subject,
                language,
                attempts + 1,
                claim,
                now,
                uncertainSince,
                repeated,
                unreachable,
                keyboardOpen,
                createdAt);
    }

    /**
     * The same for every call of this delivery, never 0, and other than another delivery's, even if the database was made
     * anew and counts from 1 again.
     */
    int key() {
        long mixed = (id ^ createdAt.toEpochMilli() << 20) * 0x9E3779B97F4A7C15L;
        int key = (int) (mixed ^ mixed >>> 32);
        return key == 0 ? 1 : key;
    }
}
