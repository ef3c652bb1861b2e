package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question that many ask.
 *
 * @param id lower-case Latin letters, digits and hyphens
 * @param say by language («ru», «en»), at most 300 characters each; always has «ru»
 * @param link where to read on or to do it; null if nowhere
 * @param examples how people ask
 */
public record ReadyAnswer(
        String id, Map<String, String> say, @Nullable String link, List<String> examples) {
    public ReadyAnswer {
        say = Map.copyOf(say);
        examples = List.copyOf(examples);
    }

    /** What to say in a language; in Russian if the region has no such words. */
    public String say(String language) {
        return Objects.requireNonNull(say.getOrDefault(language, say.get("ru")));
    }
}
