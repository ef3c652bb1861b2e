package ru.otklik.bot.operators;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.media.MediaId;

/**
 * A chat with what was said in it, oldest first.
 *
 * @param earlier how many older messages are left out
 */
public record ChatThread(ChatLine line, List<Message> messages, int earlier) {
    public ChatThread {
        messages = List.copyOf(messages);
    }

    /**
     * @param author who of the agency; null if it is the resident's
     * @param deliveries what became of it, for the agency's
     */
    public record Message(
            long id,
            @Nullable String author,
            String words,
            List<MediaId> media,
            Instant at,
            List<Delivery> deliveries) {
        public Message {
            media = List.copyOf(media);
            deliveries = List.copyOf(deliveries);
        }
    }
}
