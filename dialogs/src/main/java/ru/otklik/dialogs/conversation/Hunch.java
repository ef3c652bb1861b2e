package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * What the bot thought that a report is about, before its resident decided.
 *
 * @param topic the one that it ranked first; null if the words say nothing that the topics know
 * @param probability of that topic, 0 to 1
 * @param certainty what it did with it
 * @param offered the topics that it offered, best first
 */
public record Hunch(@Nullable TopicId topic, double probability, Certainty certainty, List<TopicId> offered) {
    /** How sure the bot was. */
    public enum Certainty {
        /** One topic was clearly first: it asked whether that is it. */
        CLEAR,
        /** It offered two or three. */
        AMONG,
        /** It didn't know and showed all groups. */
        UNKNOWN
    }

    /** What the resident made of it. */
    public enum Decision {
        /** The one topic that the bot was sure of. */
        CONFIRMED,
        /** One of those that it offered. */
        CHOSEN,
        /** Another than it offered. */
        CORRECTED,
        /** The bot offered none. */
        FOUND,
        /** No topic fits. */
        NONE
    }

    public Hunch {
        offered = List.copyOf(offered);
    }

    static Hunch of(Opinion opinion, List<Guess> ranked, List<TopicId> offered) {
        Certainty certainty =
                switch (opinion) {
                    case Opinion.Clear _ -> Certainty.CLEAR;
                    case Opinion.Among _ -> Certainty.AMONG;
                    case Opinion.Unknown _ -> Certainty.UNKNOWN;
                };
        return ranked.isEmpty()
                ? new Hunch(null, 0, certainty, offered)
                : new Hunch(ranked.getFirst().topic(), ranked.getFirst().probability(), certainty, offered);
    }

    Decision decision(@Nullable TopicId chosen) {
        if (chosen == null) {
            return Decision.NONE;
        }
        return switch (certainty) {
            case CLEAR -> chosen.equals(topic) ? Decision.CONFIRMED : Decision.CORRECTED;
            case AMONG -> offered.contains(chosen) ? Decision.CHOSEN : Decision.CORRECTED;
            case UNKNOWN -> Decision.FOUND;
        };
    }
}
