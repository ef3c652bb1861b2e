package ru.otklik.bot.incidents.registry;

import java.util.Locale;
import java.util.Optional;

/** What a message to a resident belongs to, as its delivery keeps it ({@code answer:17}). */
enum Subject {
    ANSWER,
    QUESTION,
    MESSAGE,
    /** The note that an incident is closed, by the incident. */
    SILENCE;

    String of(long id) {
        return name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    /** The id of what this subject names, if it is one of this kind. */
    Optional<Long> idIn(String subject) {
        String prefix = name().toLowerCase(Locale.ROOT) + ":";
        String rest = subject.startsWith(prefix) ? subject.substring(prefix.length()) : "";
        return rest.matches("\\d{1,18}") ? Optional.of(Long.valueOf(rest)) : Optional.empty();
    }
}
