package ru.otklik.dialogs.taxonomy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic wants to know besides words and place.
 *
 * @param id its short name within the topic; answers are kept by it
 * @param ask as the bot says it, at most 120 characters
 * @param name what the agency reads in front of the answer («Температура»), at most 40 characters
 * @param kind what sort of answer it takes
 * @param required whether the report waits for its answer
 * @param when answers of earlier questions, by their ids, under which it is asked; empty if always
 */
public record Question(String id, String ask, String name, Kind kind, boolean required, Map<String, Set<String>> when) {
    public static final int LONGEST_ASK = 120;
    public static final int LONGEST_NAME = 40;

    /** The answer, as the agency reads it, of a resident who was asked what is required and doesn't know. */
    public static final String NOT_KNOWN = "не знает";

    public Question {
        Codes.requireCode("question", id);
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        when.forEach((question, values) -> copy.put(question, Set.copyOf(values)));
        when = copy;
    }

    /** What can be answered by a button; empty if the answer must be typed. */
    public List<String> options() {
        return kind.options();
    }

    /** Whether earlier answers (canonical, by question) let it be asked. */
    public boolean applies(Map<String, String> answers) {
        return when.entrySet().stream()
                .allMatch(condition -> condition.getValue().contains(answers.getOrDefault(condition.getKey(), "")));
    }

    /**
     * Understands an answer as people write it.
     *
     * @param today where the resident is
     */
    public Answer read(String text, LocalDate today) {
        return kind.read(text, today);
    }

    /** The canonical answer as people say it («с 20 ноября», «15 °C», «да»); itself if it is not canonical. */
    public String shown(String answer, LocalDate today) {
        return NOT_KNOWN.equals(answer) ? answer : kind.shown(answer, today);
    }
}
