package ru.otklik.bot.desk.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.PlainText;

/** What somebody looks for on a page of the configuration: all of these words, or beginnings of them, whatever their letters' case. */
record Sought(String words) {
    private static final int LONGEST = 100;

    static Sought of(String typed) {
        String words = PlainText.of(typed);
        return new Sought(words.substring(0, Math.min(LONGEST, words.length())));
    }

    boolean isEverything() {
        return words.isEmpty();
    }

    /** Whether these texts together say all of it. */
    boolean in(@Nullable String... texts) {
        return in(Arrays.stream(texts));
    }

    boolean in(Stream<@Nullable String> texts) {
        String all = texts.map(text -> text == null ? "" : plain(text)).collect(Collectors.joining("\n"));
        return wanted().stream().allMatch(all::contains);
    }

    private List<String> wanted() {
        return List.of(plain(words).split("\\s+"));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
