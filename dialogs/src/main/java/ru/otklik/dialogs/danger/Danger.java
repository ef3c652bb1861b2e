package ru.otklik.dialogs.danger;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A danger, and what to tell whoever writes about it.
 *
 * @param say by language («ru», «en»), with the numbers to call; always has «ru»
 * @param then by language, what to tell whoever has read it and writes something else, in short; empty if nothing of its own
 */
public record Danger(String id, Map<String, String> say, Map<String, String> then) {
    public Danger {
        say = Map.copyOf(say);
        then = Map.copyOf(then);
    }

    /** One after which nothing of its own is told. */
    public Danger(String id, Map<String, String> say) {
        this(id, say, Map.of());
    }

    /** What to tell afterwards, in a language; in Russian if the region has no such words. */
    public Optional<String> then(String language) {
        return Optional.ofNullable(then.getOrDefault(language, then.get("ru")));
    }

    /** What to say in a language; in Russian if the region has no such words. */
    public String say(String language) {
        return Objects.requireNonNull(say.getOrDefault(language, say.get("ru")));
    }
}
