package ru.otklik.bot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;

/** What became of outgoing messages. */
public interface Deliveries {
    /** Every part of what was sent under this subject, in order. */
    List<Delivery> of(String subject);

    /** The same for several subjects; one without deliveries is not there. */
    Map<String, List<Delivery>> ofEach(Collection<String> subjects);

    /** How many parts of what was sent under this subject are in which state; a state without any is not there. */
    Map<DeliveryState, Integer> counts(String subject);

    /** The subject of a message that a resident quotes or presses a button of, if it had one. */
    Optional<String> subjectOf(ChatRef chat, String messageId);

    /** The subject of the last message to this chat, if it had one; what is still on its way counts. */
    Optional<String> lastSubject(ChatRef chat);

    /**
     * Sends anew every part of an official answer that did not arrive or perhaps did not, unless its repeat did; what may have
     * arrived is marked as a repeat. A chat that took no messages is tried again.
     *
     * @return how many parts are on their way again
     */
    int sendAgain(String subject);

    /**
     * The resident has written or wants messages again: official answers of the last seven days that were refused go out, once;
     * everything else that was refused stays so.
     */
    void reachable(ChatRef chat);

    /** The resident wants no messages: what waits is refused. */
    void unreachable(ChatRef chat, String reason);

    /**
     * @param chat where it goes to; null where that is not to be known
     * @param part which one it is of those that its chat gets, from 1; a repeat is the same
     * @param what {@code text} or {@code photo}
     * @param reason the messenger's words or ours, if it went wrong
     * @param repeated whether it was sent once more, marked as a repeat
     * @param lost whether it is a part of an official answer that came to a bad end, and no repeat of it is or was on its way
     * @param at of the last change
     * @param history every attempt, the first first
     */
    record Delivery(
            long id,
            @Nullable ChatRef chat,
            int part,
            String what,
            DeliveryState state,
            int attempts,
            @Nullable String reason,
            boolean repeated,
            boolean lost,
            Instant at,
            List<Attempt> history) {
        public Delivery {
            history = List.copyOf(history);
        }

        public Delivery withoutChat() {
            return new Delivery(id, null, part, what, state, attempts, reason, repeated, lost, at, history);
        }
    }

    /**
     * One attempt, or somebody's decision to begin anew.
     *
     * @param node which of the application's nodes it was
     * @param result {@code SENT}, {@code FAILED}, {@code LIMITED}, {@code UNCERTAIN}, {@code REFUSED}, {@code UNDELIVERABLE},
     *     {@code REVOKED}, {@code MOVED}; {@code NOT SENT}, {@code ASKED AGAIN}, {@code REOPENED}
     * @param words the messenger's, if any
     */
    record Attempt(
            Instant at,
            String node,
            String result,
            @Nullable String words) {}
}
