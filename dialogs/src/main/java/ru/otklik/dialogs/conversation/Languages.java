package ru.otklik.dialogs.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the bot says in each of its languages. */
public final class Languages {
    /** Spoken where nothing else is known. */
    public static final String USUAL = "ru";

    private final Supplier<Map<String, Texts>> texts;

    /**
     * @param texts by language (ISO 639), in the order in which they are offered
     * @throws IllegalArgumentException if there is no Russian among them
     */
    public Languages(Map<String, Texts> texts) {
        if (!texts.containsKey(USUAL)) {
            throw new IllegalArgumentException("there are no texts in Russian");
        }
        Map<String, Texts> copy = new LinkedHashMap<>(texts);
        this.texts = () -> copy;
    }

    private Languages(Supplier<Map<String, Texts>> texts) {
        this.texts = texts;
    }

    /** Those that are current whenever something is said. */
    public static Languages changing(Supplier<Languages> current) {
        return new Languages(() -> current.get().texts.get());
    }

    /** The words in a language, or in the usual one if that isn't spoken. */
    public Texts in(@Nullable String language) {
        Texts found = texts.get().get(language == null ? USUAL : language);
        return found == null ? usual() : found;
    }

    private Texts usual() {
        return Objects.requireNonNull(texts.get().get(USUAL));
    }

    public List<String> codes() {
        return List.copyOf(texts.get().keySet());
    }

    /** The language meant by a messenger's code («en-US»), if it is spoken. */
    Optional<String> spoken(@Nullable String code) {
        return Optional.ofNullable(code)
                .map(c -> c.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(texts.get()::containsKey);
    }
}
