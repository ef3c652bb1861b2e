package ru.otklik.bot.desk;

import java.util.List;

/** The keys that second factors are sealed with; the same as the pages'. */
public interface FactorKeys {
    /** Seals every secret anew that isn't sealed with the first of the keys. May run beside the application, and again. */
    Rotated rotate();

    /**
     * @param lost logins whose secret none of the keys opens
     */
    record Rotated(int resealed, int alreadyCurrent, List<String> lost) {}
}
