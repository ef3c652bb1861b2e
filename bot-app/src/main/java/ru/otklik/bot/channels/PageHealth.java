package ru.otklik.bot.channels;

/** What a reader says about its page. */
public interface PageHealth {
    /** A poll came back well. */
    void alive();

    /** An update came in and is stored. */
    default void arrived() {}

    /** A poll failed; it is tried again. */
    void troubled(String reason);

    /** The messenger no longer holds some of what came since it was asked last: messages may be missing, which stays known. */
    void missed();

    /** The token is refused: the page stays stopped until somebody changes it. */
    void revoked(String reason);

    /** Whether the token was refused. */
    default boolean isRevoked() {
        return false;
    }
}
