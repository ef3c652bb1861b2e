package ru.otklik.dialogs.danger;

import java.util.Optional;

/** Tells which danger a text reports, if any. Safe for use by many threads. */
public interface DangerRules {
    /** @param text as the resident wrote it, of any length, maybe empty */
    Optional<Danger> find(String text);
}
