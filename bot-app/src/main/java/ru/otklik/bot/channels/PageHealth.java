package ru.otklik.bot.channels;

/** What a reader says about its page. */
public interface PageHealth {
    /** A poll came back well. */
    void alive();

    /** An update came in and is stored. */
    default void arrived() {}

    /** A poll failed; it is tried again. */
    void troubled(String reason);

    /** A poll was ended because somebody else reads with the same token; it is tried again. */
    default void contested(String reason) {
        troubled(reason);
    }

    /** A poll failed, and the messenger no longer holds some of what came since the one before: messages may be missing, which stays known. */
    void missed(String reason);

    /** The token is refused: the page stays stopped until somebody changes it. */
    void revoked(String reason);

    /** Whether the token was refused. */
    default boolean isRevoked() {
        return false;
    }
}
