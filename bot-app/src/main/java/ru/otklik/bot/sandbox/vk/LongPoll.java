package ru.otklik.bot.sandbox.vk;

import java.util.UUID;

/** A community's long poll: whether it is on, what it tells and who may read. Guarded by the community's lock, the log by itself. */
class LongPoll {
    private final EventTypes types = new EventTypes();
    private final EventLog log;
    private boolean enabled;
    private boolean lost;
    private String key = newKey();

    LongPoll(long start, boolean enabled) {
        log = new EventLog(start);
        this.enabled = enabled;
        if (enabled) {
            types.switchOn(EventTypes.USUAL);
        }
    }

    void restore(Kept.Polling kept) {
        enabled = kept.enabled();
        types.restore(kept.types());
    }

    EventLog log() {
        return log;
    }

    EventTypes types() {
        return types;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean wanted) {
        if (enabled && !wanted) {
            expireKey();
        }
        enabled = wanted;
    }

    boolean tells(String type) {
        return enabled && types.contains(type);
    }

    /** What a reader needs to begin. */
    String keyForNewReader() {
        lost = false;
        return key;
    }

    boolean isKey(String given) {
        return key.equals(given);
    }

    boolean isLost() {
        return lost;
    }

    void expireKey() {
        key = newKey();
        log.release();
    }

    /** Until somebody asks for a server anew, readers hear that all is lost. */
    void loseState() {
        lost = true;
        log.forget();
    }

    private static String newKey() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
