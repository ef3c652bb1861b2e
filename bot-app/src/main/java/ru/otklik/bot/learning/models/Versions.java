package ru.otklik.bot.learning.models;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.lessons.Lesson;
import ru.otklik.bot.learning.lessons.LessonRows;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.ModelFile;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Makes classifiers of versions, for the topics that this node knows. */
final class Versions {
    private static final Logger log = LoggerFactory.getLogger(Versions.class);

    private final ModelRows rows;
    private final LessonRows lessons;
    private final Taxonomy taxonomy;
    private final String fingerprint;
    private final Set<TopicId> topics;

    Versions(ModelRows rows, LessonRows lessons, Taxonomy taxonomy) {
        this.rows = rows;
        this.lessons = lessons;
        this.taxonomy = taxonomy;
        this.fingerprint = ModelFile.fingerprint(taxonomy);
        this.topics = taxonomy.topics().stream().map(Topic::id).collect(Collectors.toSet());
    }

    /** The same for other topics. */
    Versions of(Taxonomy others) {
        return new Versions(rows, lessons, others);
    }

    /** What there is of a version. */
    sealed interface Found {
        record Fits(Classifier classifier) implements Found {}

        /**
         * It was taught other topics, or other examples, than the region has now.
         *
         * @param meanwhile what may answer until it is trained again; null if it would name topics that are gone
         */
        record OtherTopics(@Nullable Classifier meanwhile) implements Found {}

        record Refused(String reason) implements Found {}
    }

    Found find(long version) {
        if (version == Models.EXAMPLES_ALONE) {
            return new Found.Fits(ofExamples());
        }
        byte[] bytes = rows.bytes(version).orElse(null);
        if (bytes == null) {
            return new Found.Refused("there is no such version");
        }
        return switch (ModelFile.read(bytes)) {
            case ModelFile.Read.Refused refused -> new Found.Refused(refused.reason());
            case ModelFile.Read.Good good when good.taught().equals(fingerprint) -> new Found.Fits(good.classifier());
            case ModelFile.Read.Good good ->
                new Found.OtherTopics(topics.containsAll(good.topics()) ? good.classifier() : null);
        };
    }

    /** What another node, or this one before its restart, has learned of the same examples is not learned again. */
    private Classifier ofExamples() {
        Optional<Classifier> kept = rows.bytesOfExamples(fingerprint).flatMap(bytes -> switch (ModelFile.read(bytes)) {
            case ModelFile.Read.Good good when good.taught().equals(fingerprint) -> Optional.of(good.classifier());
            case ModelFile.Read.Good _ -> Optional.empty();
            case ModelFile.Read.Refused refused -> {
                log.info("learning the examples again: {}", refused.reason());
                yield Optional.empty();
            }
        });
        return kept.orElseGet(this::learnExamples);
    }

    private Classifier learnExamples() {
        Classifier learned = train(List.of());
        if (!topics.isEmpty()) {
            try {
                rows.keepOfExamples(fingerprint, ModelFile.write(learned, taxonomy));
            } catch (DataAccessException e) {
                log.warn("what the examples teach is not kept, the next start learns it again", e);
            }
        }
        return learned;
    }

    /** The version as it would be if it had been taught the topics that the region has now. */
    Classifier trainAgain(long version) {
        return train(remembered(version));
    }

    /** What a version has learned from, as far as nobody has had it erased. */
    List<Lesson> remembered(long version) {
        return rows.stored(version).map(stored -> lessons.of(stored.learned())).orElse(List.of());
    }

    /** Lessons about topics that are gone are left out. */
    Classifier train(List<Lesson> taught) {
        return Training.on(
                taxonomy,
                taught.stream()
                        .filter(lesson -> topics.contains(lesson.topic()))
                        .map(Lesson::sample)
                        .toList());
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean knows(TopicId topic) {
        return topics.contains(topic);
    }
}
