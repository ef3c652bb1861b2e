package ru.otklik.bot.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows from an attempt. */
sealed interface Decision {
    /** It has come to its end. */
    record Settle(
            DeliveryState state,
            @Nullable String messageId,
            @Nullable String reason) implements Decision {
        static Settle sent(String messageId) {
            return new Settle(DeliveryState.SENT, messageId.isEmpty() ? null : messageId, null);
        }

        static Settle uncertain(String reason) {
            return new Settle(DeliveryState.UNCERTAIN, null, reason);
        }

        static Settle undeliverable(String reason) {
            return new Settle(DeliveryState.UNDELIVERABLE, null, reason);
        }
    }

    /** The resident takes nothing: this one is refused, and what else waits for the chat. */
    record Refuse(String reason) implements Decision {}

    /**
     * The same again.
     *
     * @param spent whether it was an attempt at all
     * @param uncertainSince of the first call that may have arrived, if one was
     * @param repeated whether the resident may see it twice
     */
    record Again(
            Instant at,
            boolean spent,
            String reason,
            @Nullable Instant uncertainSince,
            boolean repeated) implements Decision {}

    /** This one stays uncertain; a marked repeat takes its place. */
    record RepeatMarked(Instant at, String reason) implements Decision {}

    /** Everything that waits for the chat goes to another one, at once. */
    record Move(String newChat) implements Decision {}
}
