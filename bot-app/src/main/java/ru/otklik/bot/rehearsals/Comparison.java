package ru.otklik.bot.rehearsals;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.incidents.FiledReports.Filed;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.WithoutPlaces;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * One report after the other, with the configuration in force and with the edited one.
 *
 * <p>What a resident confirmed, or an agency corrected, is a fact: the topic stays wherever the files have it. Only where they don't, or
 * where the edited classifier is sure of a topic that the region did not have before, does the classifier's word count; the configuration in
 * force is asked as the edited one is, so that a topic gone long ago moves nothing by itself. A place stays too; if borders or streets were edited, its territory is looked up anew.
 */
final class Comparison {
    /** Edited, these may change what the bot understands. */
    private static final Set<String> UNDERSTANDING =
            Set.of("topics.yml", "english.yml", "streets.csv", "landmarks.csv", "territories.geojson");

    private static final Set<String> PLACES = Set.of("streets.csv", "landmarks.csv", "territories.geojson");

    private final Region old;
    private final Region edited;
    private final @Nullable Classifier before;
    private final @Nullable Classifier after;
    private final boolean placesEdited;

    private Comparison(
            Region old, Region edited, @Nullable Classifier before, @Nullable Classifier after, boolean placesEdited) {
        this.old = old;
        this.edited = edited;
        this.before = before;
        this.after = after;
        this.placesEdited = placesEdited;
    }

    static boolean needsClassifiers(Set<String> files) {
        return files.stream().anyMatch(UNDERSTANDING::contains);
    }

    /** Of files that leave the bot's understanding as it is. */
    static Comparison ofRoutes(Region old, Region edited) {
        return new Comparison(old, edited, null, null, false);
    }

    static Comparison of(Region old, Region edited, Classifier before, Classifier after, Set<String> files) {
        return new Comparison(
                old,
                edited,
                understanding(before, old),
                understanding(after, edited),
                files.stream().anyMatch(PLACES::contains));
    }

    /** As the dialog understands. */
    private static Classifier understanding(Classifier classifier, Region region) {
        return new WithoutPlaces(new EnglishToo(classifier, region.glossary()), region.gazetteer()::withoutPlaces);
    }

    /**
     * @param moved null if it would go the same way
     * @param guess what became of the bot's first thought
     */
    record Compared(@Nullable Moved moved, Guess guess) {}

    /** What the edited files make of the bot's first thought. */
    enum Guess {
        SAME,
        BETTER,
        WORSE,
        OTHER
    }

    Compared of(Filed report) {
        Opinion thought = thought(before, report);
        Opinion wouldThink = thought(after, report);
        TopicId oldTopic = topic(old, report.topic(), sure(thought));
        TopicId newTopic = newTopic(report, wouldThink);
        Route from = old.routing()
                .route(oldTopic, report.place().territory(), report.page().value());
        Route to = edited.routing()
                .route(newTopic, territory(report.place()), report.page().value());
        Target oldTarget = Target.of(from);
        Target newTarget = Target.of(to);
        Moved moved = oldTarget.equals(newTarget)
                ? null
                : new Moved(report.id(), oldTopic, newTopic, oldTarget, newTarget, rule(from), rule(to));
        return new Compared(moved, guess(first(thought), first(wouldThink), report.topic()));
    }

    private static Opinion thought(@Nullable Classifier classifier, Filed report) {
        return classifier == null || report.words().isBlank()
                ? new Opinion.Unknown()
                : classifier.classify(report.words());
    }

    private @Nullable TopicId newTopic(Filed report, Opinion wouldThink) {
        Optional<TopicId> sure = sure(wouldThink);
        return sure.filter(topic -> old.taxonomy().topic(topic).isEmpty())
                .orElseGet(() -> topic(edited, report.topic(), sure));
    }

    /** The fact where the region has such a topic, else what its classifier is sure of; null if nobody knows. */
    private static @Nullable TopicId topic(Region region, @Nullable TopicId fact, Optional<TopicId> sure) {
        if (fact == null) {
            return null;
        }
        return region.taxonomy().topic(fact).isPresent() ? fact : sure.orElse(null);
    }

    private static Optional<TopicId> sure(Opinion opinion) {
        return opinion instanceof Opinion.Clear clear ? Optional.of(clear.best().topic()) : Optional.empty();
    }

    private @Nullable TerritoryId territory(Place place) {
        if (!placesEdited) {
            return place.territory();
        }
        Found found = place.point() != null
                ? edited.gazetteer().at(place.point())
                : edited.gazetteer().find(place.address());
        if (found instanceof Found.One(Place there)) {
            return there.territory();
        }
        TerritoryId stored = place.territory();
        return stored == null || edited.gazetteer().territory(stored).isEmpty() ? null : stored;
    }

    private static @Nullable TopicId first(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear -> clear.best().topic();
            case Opinion.Among among ->
                among.guesses().stream()
                        .findFirst()
                        .map(ru.otklik.dialogs.classification.Guess::topic)
                        .orElse(null);
            case Opinion.Unknown _ -> null;
        };
    }

    private static Guess guess(@Nullable TopicId thought, @Nullable TopicId wouldThink, @Nullable TopicId fact) {
        if (Objects.equals(thought, wouldThink)) {
            return Guess.SAME;
        }
        if (fact != null && fact.equals(wouldThink)) {
            return Guess.BETTER;
        }
        return fact != null && fact.equals(thought) ? Guess.WORSE : Guess.OTHER;
    }

    private static @Nullable String rule(Route route) {
        return switch (route) {
            case Route.To to -> to.rule();
            case Route.Elsewhere elsewhere -> elsewhere.rule();
            case Route.Nobody _ -> null;
        };
    }
}
