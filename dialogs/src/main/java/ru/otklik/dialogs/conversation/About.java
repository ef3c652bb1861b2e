package ru.otklik.dialogs.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * What a report is about, as far as it is known.
 *
 * @param guesses topics that may be meant, best first
 * @param clear whether the first of them is clearly first
 * @param group the group that the resident has opened to look for a topic
 * @param decided whether the resident has said what it is about; then {@code topic} null means that no topic fits
 * @param hunch what the bot thought of it; null as long as it has no words, and in what was kept before it had one
 * @param kept what was decided before it was to be corrected: going back decides for it again; null if nothing was
 */
public record About(
        List<TopicId> guesses,
        boolean clear,
        @Nullable GroupId group,
        boolean decided,
        @Nullable TopicId topic,
        @Nullable Hunch hunch,
        @Nullable Kept kept) {
    static final About NOTHING = new About(List.of(), false, null, false, null, null, null);

    /**
     * A topic that was decided, with what followed from it.
     *
     * @param topic null if none fits
     * @param answers to its own questions
     */
    public record Kept(@Nullable TopicId topic, Map<String, String> answers, Known known) {
        public Kept {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    public About {
        guesses = List.copyOf(guesses);
    }

    static About guessed(List<TopicId> topics, Hunch hunch) {
        return new About(topics, hunch.certainty() == Hunch.Certainty.CLEAR, null, false, null, hunch, null);
    }

    /** Only these are left. */
    About among(List<TopicId> topics) {
        return new About(topics, false, null, false, null, hunch, kept);
    }

    /** Without the topics that the region has no more: what was decided for one of them isn't decided. */
    About knownTo(Taxonomy taxonomy) {
        boolean undecided = topic != null && taxonomy.topic(topic).isEmpty();
        List<TopicId> left = guesses.stream()
                .filter(guess -> taxonomy.topic(guess).isPresent())
                .toList();
        boolean same = left.size() == guesses.size();
        if (!undecided && same) {
            return this;
        }
        return new About(
                left,
                clear && same,
                group,
                decided && !undecided,
                undecided ? null : topic,
                hunch,
                kept == null
                                || kept.topic() == null
                                || taxonomy.topic(kept.topic()).isPresent()
                        ? kept
                        : null);
    }

    /** Not decided any more: what was guessed is offered as a choice. */
    About open() {
        return among(guesses);
    }

    /** Going back decides for this again. */
    About keeping(@Nullable Kept earlier) {
        return new About(guesses, clear, group, decided, topic, hunch, earlier);
    }

    About lookingIn(@Nullable GroupId opened) {
        return new About(guesses, clear, opened, false, null, hunch, kept);
    }

    About decidedFor(@Nullable TopicId chosen) {
        return new About(guesses, clear, null, true, chosen, hunch, null);
    }

    /** What it is most likely about: the decided topic, else the clearly first guess, else the guesses. */
    List<TopicId> likely() {
        if (decided) {
            return topic == null ? List.of() : List.of(topic);
        }
        return clear && !guesses.isEmpty() ? List.of(guesses.getFirst()) : guesses;
    }
}
