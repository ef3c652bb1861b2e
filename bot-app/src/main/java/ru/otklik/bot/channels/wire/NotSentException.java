package ru.otklik.bot.channels.wire;

import java.io.IOException;

/** No connection came about, so nothing of the request has left. */
public class NotSentException extends IOException {
    NotSentException(IOException cause) {
        super("not connected", cause);
    }

    /** Whether any exception in this chain of causes says that nothing has left. */
    public static boolean in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof NotSentException) {
                return true;
            }
        }
        return false;
    }
}
