package ru.otklik.bot.channels.wire;

import java.io.EOFException;
import ru.otklik.bot.platform.Secret;

/** Reasons of failures, fit to be logged, stored and shown: without tokens and not too long. */
public class Redacted {
    private static final int LONGEST = 300;

    private Redacted() {}

    public static String of(String text, Secret token) {
        String clean = token.isEmpty() ? text : text.replace(token.value(), token.toString());
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    /** The innermost cause, which says what happened and not where. */
    public static String of(Throwable thrown, Secret token) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // What a library says of an end that came too soon are its own notes on bytes.
        String message =
                cause instanceof EOFException ? "the connection was closed before the end" : cause.getMessage();
        String name = cause.getClass().getSimpleName();
        return of(message == null ? name : name + ": " + message, token);
    }
}
