package ru.otklik.bot.sandbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One emulated messenger as its residents hold it in their hands. Pages are named by their id in {@code pages.yml}, or by the bot's or
 * community's id for tokens that the configuration doesn't know; residents by any short name. A chat begins with its first use.
 * Methods that name a message throw {@link java.util.NoSuchElementException} if there is none.
 */
public interface EmulatedMessenger {
    /** What addresses call it: {@code telegram} or {@code vk}. */
    String name();

    /** The pages that have been spoken to or have spoken, in the order of their first use. */
    List<PageView> pages();

    /** The whole conversation, oldest first. */
    List<Line> messages(String page, String resident);

    /** Whether the page is shown as typing at this moment. */
    boolean typing(String page, String resident);

    /** @param replyTo the id of the message that is quoted, or null */
    void text(String page, String resident, String text, @Nullable String replyTo);

    /** Presses the newest button with this label, or the one under message {@code id} if that is not null. */
    void press(String page, String resident, String label, @Nullable String id);

    void location(String page, String resident, double lat, double lon);

    /** @param caption the words under the photo, or null */
    void photo(String page, String resident, Picture picture, @Nullable String caption);

    /** Several photos sent at once as an album. */
    void album(String page, String resident, List<Picture> pictures, @Nullable String caption);

    /** A file sent as it is, untouched, which may be a photo with everything its camera wrote into it. */
    void file(String page, String resident, Picture file, @Nullable String caption);

    /**
     * A {@code document}, {@code video}, {@code voice}, {@code audio}, {@code contact}, {@code sticker}, {@code photo}, {@code link},
     * {@code wall} or {@code poll}, or several with commas between them.
     *
     * @throws IllegalArgumentException for what this messenger doesn't have
     */
    void other(String page, String resident, String kind);

    /** Changes the text of a message the resident has sent. */
    void edit(String page, String resident, String id, String text);

    /** Hands the page an update exactly as given, however odd; {@code update_id} or {@code event_id} is added where it is missing. */
    void raw(String page, String json);

    void block(String page, String resident);

    void unblock(String page, String resident);

    /** Whether the resident has blocked the page. */
    default boolean blocked(String page, String resident) {
        return false;
    }

    void fault(String page, Fault fault);

    /** What was ordered with {@link #fault} and no call has met yet, the next one first. */
    default List<Fault> waitingFaults(String page) {
        return List.of();
    }

    /** Revokes the page's present token: every later call with it is refused, another one of the same account is a new one. */
    void revoke(String page);

    Optional<Picture> picture(String id);
}
