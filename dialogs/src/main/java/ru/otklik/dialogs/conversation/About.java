package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * What a report is about, as far as it is known.
 *
 * @param guesses topics that may be meant, best first
 * @param clear whether the first of them is clearly first
 * @param group the group that the resident has opened to look for a topic
 * @param decided whether the resident has said what it is about; then {@code topic} null means that no topic fits
 * @param hunch what the bot thought of it; null as long as it has no words, and in what was kept before it had one
 */
public record About(
        List<TopicId> guesses,
        boolean clear,
        @Nullable GroupId group,
        boolean decided,
        @Nullable TopicId topic,
        @Nullable Hunch hunch) {
    static final About NOTHING = new About(List.of(), false, null, false, null, null);

    public About {
        guesses = List.copyOf(guesses);
    }

    static About guessed(List<TopicId> topics, Hunch hunch) {
        return new About(topics, hunch.certainty() == Hunch.Certainty.CLEAR, null, false, null, hunch);
    }

    /** Only these are left. */
    About among(List<TopicId> topics) {
        return new About(topics, false, null, false, null, hunch);
    }

    /** Not decided any more: what was guessed is offered as a choice. */
    About open() {
        return among(guesses);
    }

    About lookingIn(@Nullable GroupId opened) {
        return new About(guesses, clear, opened, false, null, hunch);
    }

    About decidedFor(@Nullable TopicId chosen) {
        return new About(guesses, clear, null, true, chosen, hunch);
    }

    /** What it is most likely about: the decided topic, else the clearly first guess, else the guesses. */
    List<TopicId> likely() {
        if (decided) {
            return topic == null ? List.of() : List.of(topic);
        }
        return clear && !guesses.isEmpty() ? List.of(guesses.getFirst()) : guesses;
    }
}
