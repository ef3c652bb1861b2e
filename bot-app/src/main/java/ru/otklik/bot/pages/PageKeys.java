package ru.otklik.bot.pages;

import java.util.List;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PageId;

/** The keys that tokens are sealed with. */
public interface PageKeys {
    /** Seals every token anew that isn't sealed with the first of the keys. May run beside the application, and again. */
    Rotated rotate();

    /** A key that nobody has had, as {@code OTKLIK_KEYS} takes it. */
    static String fresh() {
        return SealedTokens.freshKey();
    }

    /**
     * @param lost pages whose token none of the keys opens
     */
    record Rotated(int resealed, int alreadyCurrent, List<PageId> lost) {}
}
