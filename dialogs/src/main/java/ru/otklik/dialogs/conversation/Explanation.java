package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Clue;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.Masking;

/**
 * Why the bot thought of a topic and what the resident made of it, for whoever works on the report.
 *
 * @param topic the one that the bot ranked first, or null if it had none
 * @param probability of that topic, 0 to 1
 * @param clues the words of the report that spoke most for it, strongest first, a few; none that tell of a person
 */
public record Explanation(
        @Nullable TopicId topic,
        double probability,
        Hunch.Certainty certainty,
        Hunch.Decision decision,
        List<String> clues) {
    private static final int MOST_CLUES = 4;

    public Explanation {
        clues = List.copyOf(clues);
    }

    /** Empty for a draft of which the bot thought nothing. */
    static Optional<Explanation> of(Draft draft, Classifier classifier) {
        Hunch hunch = draft.about().hunch();
        if (hunch == null) {
            return Optional.empty();
        }
        TopicId topic = hunch.topic();
        List<String> clues = topic == null || hunch.certainty() == Hunch.Certainty.UNKNOWN
                ? List.of()
                : classifier.clues(Masking.mask(draft.words()), topic, MOST_CLUES).stream()
                        .map(Clue::word)
                        .toList();
        return Optional.of(new Explanation(
                topic,
                hunch.probability(),
                hunch.certainty(),
                hunch.decision(draft.about().topic()),
                clues));
    }
}
