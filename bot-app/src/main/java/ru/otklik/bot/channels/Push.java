package ru.otklik.bot.channels;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/** How a messenger brings updates to us by itself: Telegram's webhook, VK's Callback API. Safe for use by many threads. */
public interface Push {
    /**
     * Asks the messenger to bring the page's updates and sees to it that it goes on doing so. What was left for reading is taken too,
     * after the messenger has begun to bring, so that nothing falls between. Trouble is waited out and reported to {@code health}.
     *
     * @return when the thread was interrupted or the token is revoked
     */
    void keep(Page page, Entrance entrance, Inbox inbox, PageHealth health);

    /**
     * Tells the messenger to bring nothing any more. Trouble is waited out and reported to {@code health}.
     *
     * @return when it was told, or the thread was interrupted, or the token is refused: then nothing is brought anyway
     */
    void leave(Page page, Entrance entrance, PageHealth health);

    /**
     * Says what to make of a call at a page's entrance; stores nothing. May ask the messenger where the call is a question of its own.
     *
     * @param secret that the messenger was told to show
     */
    Heard hear(Page page, Secret secret, Call call);

    /**
     * Where a messenger finds us.
     *
     * @param address of the page alone
     * @param secret that proves who calls
     */
    record Entrance(URI address, Secret secret) {}

    /** @param header a header of the call by its name; null if it has none such */
    record Call(Function<String, @Nullable String> header, String body) {}

    /** What a call is. */
    sealed interface Heard {
        /** An update; the receipt is the whole answer once its row is committed, never before. */
        record News(Inbox.Update update, String receipt) implements Heard {}

        /** A question about ourselves. */
        record Question(String answer) implements Heard {}

        /** From somebody who doesn't know the secret. */
        record Stranger() implements Heard {}

        /** Can't be answered now; the messenger comes again. */
        record Later() implements Heard {}
    }
}
