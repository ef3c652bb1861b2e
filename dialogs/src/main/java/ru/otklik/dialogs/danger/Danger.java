package ru.otklik.dialogs.danger;

import java.util.Map;
import java.util.Objects;

/**
 * A danger, and what to tell whoever writes about it.
 *
 * @param say by language («ru», «en»), with the numbers to call; always has «ru»
 */
public record Danger(String id, Map<String, String> say) {
    public Danger {
        say = Map.copyOf(say);
    }

    /** What to say in a language; in Russian if the region has no such words. */
    public String say(String language) {
        return Objects.requireNonNull(say.getOrDefault(language, say.get("ru")));
    }
}
