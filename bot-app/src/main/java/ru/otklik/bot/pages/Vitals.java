package ru.otklik.bot.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;

/** How pages are doing on all nodes together. */
public interface Vitals {
    /** Stores what one node has to tell, in one statement. */
    void note(Collection<Vital> told);

    Map<PageId, Vital> all();

    /** How many active pages stand still because their present token is refused. */
    int refused();

    /**
     * How one page is doing.
     *
     * @param node that reads it
     * @param condition as its reader told last; null if none has, or if whoever tells is not its reader
     * @param tokenNumber of the token that the condition is about
     * @param aliveAt last successful poll, watch or callback
     * @param updateAt when the last update came in
     * @param missedAt when the messenger last no longer held some of what had come
     */
    record Vital(
            PageId page,
            @Nullable String node,
            @Nullable Condition condition,
            int tokenNumber,
            @Nullable Instant aliveAt,
            @Nullable Instant updateAt,
            @Nullable String trouble,
            @Nullable Instant troubleAt,
            @Nullable Instant missedAt) {}

    /** How reading goes. */
    enum Condition {
        CONNECTING,
        ALIVE,
        TROUBLED,
        /** The token is refused: the page stays stopped until somebody changes it. */
        REVOKED
    }
}
