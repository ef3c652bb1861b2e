package ru.otklik.bot.channels.intake;

/** Makes any text one that PostgreSQL takes: it refuses NUL, and its driver half a surrogate pair. */
class Storable {
    private Storable() {}

    static String text(String any) {
        if (any.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return any;
        }
        StringBuilder kept = new StringBuilder(any.length());
        any.codePoints().forEach(c -> {
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                kept.append("\\u%04x".formatted(c));
            } else {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }
}
