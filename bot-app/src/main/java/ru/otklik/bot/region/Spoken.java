package ru.otklik.bot.region;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Texts;

/** The bot's words in all its languages, checked against what the code says. */
final class Spoken {
    private static final Logger log = LoggerFactory.getLogger(Spoken.class);
    private static final String NAMES = "names.";

    private final Region region;
    private final Map<String, Texts> texts = new LinkedHashMap<>();

    private Spoken(Region region) {
        this.region = region;
    }

    /** @param mistakes hears of each that there is; with one, there are no languages */
    static Optional<Languages> of(Region region, Consumer<Mistake> mistakes) {
        Spoken spoken = new Spoken(region);
        region.texts().forEach((language, all) -> spoken.read(language, all, mistakes));
        if (spoken.texts.size() < region.texts().size()) {
            return Optional.empty();
        }
        spoken.warnOfMissingNames();
        return Optional.of(new Languages(spoken.texts));
    }

    private void read(String language, Map<String, String> all, Consumer<Mistake> mistakes) {
        Map<String, String> words = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        all.forEach((key, text) -> {
            if (key.startsWith(NAMES)) {
                names.put(key.substring(NAMES.length()), text);
            } else {
                words.put(key, text);
            }
        });
        String file = TextsFiles.file(language);
        Map<String, Integer> lines = region.origins().lines().getOrDefault(file, Map.of());
        List<Texts.Mistake> wrong = Texts.mistakes(words);
        wrong.forEach(
                mistake -> mistakes.accept(new Mistake(file, lines.getOrDefault(mistake.path(), 0), said(mistake))));
        if (wrong.isEmpty()) {
            texts.put(language, new Texts(words, names));
        }
    }

    private static String said(Texts.Mistake mistake) {
        return switch (mistake) {
            case Texts.Mistake.Missing(String path) -> "нет текста «%s»".formatted(path);
            case Texts.Mistake.Unknown(String path) -> "бот не знает текста «%s»".formatted(path);
            case Texts.Mistake.WrongPlaceholder(String path, String placeholder, List<String> possible) ->
                possible.isEmpty()
                        ? "в тексте «%s» лишнее «{%s}»: здесь бот ничего не подставляет".formatted(path, placeholder)
                        : "в тексте «%s» лишнее «{%s}»: здесь бывает только {%s}"
                                .formatted(path, placeholder, String.join("}, {", possible));
            case Texts.Mistake.WrongParts(String path, int parts) ->
                "в тексте «%s» должно быть частей: %d, через черту «|»".formatted(path, parts);
        };
    }

    private void warnOfMissingNames() {
        Set<String> wanted = Texts.namesOf(region.taxonomy());
        texts.forEach((language, words) -> {
            Set<String> lacking = words.lacking(wanted);
            if (!language.equals(Languages.USUAL) && !lacking.isEmpty()) {
                log.warn("{} lacks names that stay Russian: {}", TextsFiles.file(language), lacking);
            }
        });
    }
}
