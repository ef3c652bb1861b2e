package ru.otklik.bot.channels;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;

/** Keeps what came in before it is acknowledged. */
public interface Inbox {
    /**
     * Stores updates and the reader's position in one transaction; those already stored under the same key are passed over.
     *
     * @param cursor from where to read next (VK's {@code ts}); null where the messenger keeps the position itself
     * @throws org.springframework.dao.DataAccessException if nothing was stored; the updates must not be acknowledged
     */
    void store(PageId page, List<Update> updates, @Nullable String cursor);

    /** The position stored last. */
    Optional<String> cursor(PageId page);

    /**
     * An update as it came.
     *
     * @param key the messenger's own key of it, unique for the page ({@code update_id}, {@code event_id})
     * @param chat the messenger's id of the chat, or empty where it belongs to none or can't be read
     * @param raw its JSON, unchanged
     */
    record Update(String key, String chat, String raw) {}
}
