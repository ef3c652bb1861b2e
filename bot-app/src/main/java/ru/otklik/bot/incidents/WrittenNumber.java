package ru.otklik.bot.incidents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's number as people write it and as the page itself does: «№ 26-000005», with any space and any dash. */
public final class WrittenNumber {
    private static final Pattern WRITTEN =
            Pattern.compile("[\\s\\h]*[№#]?[\\s\\h]*(?:(\\d{2})[\\s\\h]*[\\p{Pd}\u2212][\\s\\h]*)?(\\d{1,6})[\\s\\h]*");

    private static final Pattern WHOLE = Pattern.compile("(\\d{2}-)?\\d{6}");

    private WrittenNumber() {}

    /** The same as the registry keeps it: «26-000005»; what is no number, nor a part of one, stays as it is. */
    public static String plain(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return written;
        }
        return (matcher.group(1) == null ? "" : matcher.group(1) + "-") + matcher.group(2);
    }

    /** Whether it names one report, with its year or without. */
    public static boolean isWhole(String written) {
        return WHOLE.matcher(plain(written)).matches();
    }
}
