package ru.otklik.bot.pages;

/** Whether a page is to be read and sent through. */
public enum PageStatus {
    ACTIVE,
    /** Somebody stopped it for a while; what is to be sent waits. */
    PAUSED,
    /** It was in {@code pages.yml} and isn't any more; as good as paused. */
    MISSING,
    /** For good: it has no token, and only its name and what came through it are left. */
    REMOVED;

    public boolean canBecome(PageStatus next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case PAUSED, MISSING -> next == ACTIVE || next == REMOVED;
            case REMOVED -> next == ACTIVE;
        };
    }
}
