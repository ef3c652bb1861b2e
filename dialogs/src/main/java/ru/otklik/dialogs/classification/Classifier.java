package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.stream.Stream;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Tells what a text is about. It can only choose topics that exist, or say that it doesn't know. Safe for use by many threads. */
@FunctionalInterface
public interface Classifier {
    /** @param text as the resident wrote it, of any length, maybe empty */
    Opinion classify(String text);

    /** All topics that it could be, best first, however unlikely; empty if the text says nothing that the topics know. */
    default List<Guess> ranked(String text) {
        return switch (classify(text)) {
            case Opinion.Clear clear ->
                Stream.concat(Stream.of(clear.best()), clear.others().stream()).toList();
            case Opinion.Among among -> among.guesses();
            case Opinion.Unknown _ -> List.of();
        };
    }

    /** Why it could be this topic: the words that speak most for it, strongest first, at most {@code limit}. */
    default List<Clue> clues(String text, TopicId topic, int limit) {
        return List.of();
    }

    /** What it takes in memory, roughly, in bytes; 0 if not known. */
    default long bytes() {
        return 0;
    }
}
