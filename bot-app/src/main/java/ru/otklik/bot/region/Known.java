package ru.otklik.bot.region;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of one sort that the region has, so that others can refer to them. */
final class Known<T> {
    private final String noSuch;
    private final Function<String, T> id;
    private final Map<T, Integer> lines = new HashMap<>();
    private boolean complete = true;

    /**
     * @param noSuch begins the message about an unknown one («нет такого ведомства»)
     * @param id makes an id of a text or throws {@link IllegalArgumentException}
     */
    Known(String noSuch, Function<String, T> id) {
        this.noSuch = noSuch;
        this.id = id;
    }

    /** Nobody knows what else there is, so that nothing unknown is a mistake any more. */
    void incomplete() {
        complete = false;
    }

    /** Reads the entry's own id; null if it is missing, malformed or stands twice, which is noted. */
    @Nullable
    T declared(Fields entry) {
        String text = entry.required("id");
        if (text == null) {
            return null;
        }
        T made = made(entry, "id", text);
        if (made == null) {
            return null;
        }
        Integer first = lines.putIfAbsent(made, entry.line("id"));
        if (first != null) {
            entry.mistake("id", "«%s» уже занято в строке %d", text, first);
            return null;
        }
        return made;
    }

    /** Where it is declared; 0 if it is not. */
    int line(T declared) {
        return lines.getOrDefault(declared, 0);
    }

    boolean has(T one) {
        return !complete || lines.containsKey(one);
    }

    /** Reads a field that names another entry; null if it is missing, malformed or unknown, which is noted. */
    @Nullable
    T required(Fields entry, String field) {
        return entry.required(field) == null ? null : optional(entry, field);
    }

    /** Like {@link #required}, but the field may be missing. */
    @Nullable
    T optional(Fields entry, String field) {
        String text = entry.optional(field);
        if (text == null) {
            return null;
        }
        T made = made(entry, field, text);
        if (made != null && !has(made)) {
            entry.mistake(field, "%s: «%s»", noSuch, text);
            return null;
        }
        return made;
    }

    /** One of a list's lines; null if it is malformed or unknown, which is noted. */
    @Nullable
    T named(Fields entry, Fields.Line line) {
        try {
            T made = id.apply(line.text());
            if (has(made)) {
                return made;
            }
        } catch (IllegalArgumentException malformed) {
            // There is none of such a name, either.
        }
        entry.mistakeAt(line.line(), "%s: «%s»", noSuch, line.text());
        return null;
    }

    private @Nullable T made(Fields entry, String field, String text) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException e) {
            entry.mistake(field, "«%s» в поле «%s»: нужны строчные латинские буквы, цифры и дефисы", text, field);
            return null;
        }
    }
}
