package ru.otklik.dialogs.plainwords;

import java.util.regex.Pattern;

/** Puts words in the place of others, so that the sentence stays one. */
final class Replacement {
    /** A comma stands before them, unless they begin. */
    private static final Pattern CONJUNCTION = Pattern.compile("(?:потому|поэтому|чтобы|если|хотя)(?!\\p{L}).*");

    private Replacement() {}

    /** @param instead maybe nothing: then the gap closes, and the next word begins the sentence if that was its beginning */
    static void apply(StringBuilder text, int from, int to, String instead) {
        boolean begins = Character.isUpperCase(text.charAt(from));
        int end = to;
        if (instead.isEmpty()) {
            while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == ',')) {
                end++;
            }
        }
        text.replace(from, end, instead);
        if (CONJUNCTION.matcher(instead).matches() && from > 1 && Character.isLetterOrDigit(text.charAt(from - 2))) {
            text.insert(from - 1, ',');
        }
        if (begins && from < text.length()) {
            text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
        }
        if (instead.isEmpty() && from > 0 && text.charAt(from - 1) == ' ' && isBeforeEnd(text, from)) {
            text.deleteCharAt(from - 1);
        }
    }

    private static boolean isBeforeEnd(StringBuilder text, int at) {
        return at == text.length() || ".!?;:".indexOf(text.charAt(at)) >= 0;
    }
}
