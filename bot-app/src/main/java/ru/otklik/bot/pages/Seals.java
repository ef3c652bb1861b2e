package ru.otklik.bot.pages;

import java.util.Optional;
import ru.otklik.bot.platform.Secret;

/**
 * Seals what has to be stored and read again with the keys of the pages' tokens. An owner is written {@code kind:id} and bound to what is
 * sealed: under another owner it doesn't open.
 */
public interface Seals {
    /** @throws RuntimeException that explains itself at the start, if there is no key */
    byte[] seal(String owner, Secret secret);

    /** Empty if none of the keys opens it, or it is another owner's. */
    Optional<Secret> open(String owner, byte[] sealed);

    /** Whether anything can be sealed. */
    boolean hasKey();

    /** Whether it is sealed with the key that seals now. */
    boolean isCurrent(byte[] sealed);

    /**
     * Stops a start that would have nothing to seal with.
     *
     * @param what can't be kept then, in Russian, as a sentence begins
     */
    void require(String what);
}
