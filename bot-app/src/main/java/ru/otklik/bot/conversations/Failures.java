package ru.otklik.bot.conversations;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells a failure to whoever will mend it, without its words: they may hold a resident's. */
final class Failures {
    private static final String OURS = "ru.otklik.";
    private static final int MOST_CAUSES = 8;

    private Failures() {}

    /** The kinds of the failure and of its causes, and the first place of our own code on its way. */
    static String described(Throwable failure) {
        Set<String> kinds = new LinkedHashSet<>();
        String place = "";
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            kinds.add(cause.getClass().getName());
            String here = place(cause);
            place = here.isEmpty() ? place : here;
            cause = cause.getCause();
        }
        return String.join(" ← ", kinds) + place;
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        " · %s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }
}
