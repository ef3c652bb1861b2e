package ru.otklik.bot.pages.sealing;

/** The keys from the environment are not what is needed; its message, in Russian, says how, and holds nothing of a key. */
public final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeysRefused(String reason) {
        super(reason);
    }
}
