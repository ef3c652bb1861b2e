package ru.otklik.bot.learning.models;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Judged;
import ru.otklik.bot.learning.Models.TopicChange;
import ru.otklik.bot.learning.lessons.Caps;
import ru.otklik.bot.learning.lessons.Lesson;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.evaluation.Evaluation;
import ru.otklik.dialogs.evaluation.Figures;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * How lessons are divided: a candidate learns from those before a moment, both models are tried on those after it, and the moment never
 * lies before the one that divided the lessons of the model in force: neither has seen what it is tried on.
 *
 * @param from the moment
 * @param learned what the candidate learns from
 * @param cases what both are tried on; no text that either has read elsewhere is among them
 */
record Trial(Instant from, List<Lesson> learned, List<Lesson> cases) {
    private static final int PART_FOR_CASES = 5;

    /**
     * @param newestFirst all lessons about topics that exist
     * @param notBefore what the model in force may have seen lies before
     */
    static Trial of(List<Lesson> newestFirst, Taxonomy taxonomy, int leastCases, Instant notBefore) {
        Map<TopicId, Integer> examples = new HashMap<>();
        taxonomy.topics()
                .forEach(topic -> examples.put(topic.id(), topic.examples().size()));
        Caps caps = new Caps(topic -> examples.getOrDefault(topic, 0));
        List<Lesson> heard = caps.bounded(newestFirst);
        // Some will turn out to be known texts.
        int wanted = Math.max(leastCases + leastCases / 2, heard.size() / PART_FOR_CASES);
        Instant newest = wanted <= heard.size() ? heard.get(wanted - 1).at() : Instant.EPOCH;
        Instant from = newest.isAfter(notBefore) ? newest : notBefore;
        List<Lesson> learned = caps.bounded(newestFirst.stream()
                .filter(lesson -> lesson.at().isBefore(from))
                .toList());
        Set<String> read = new HashSet<>();
        taxonomy.topics().stream()
                .map(Topic::examples)
                .flatMap(List::stream)
                .map(Caps::plain)
                .forEach(read::add);
        newestFirst.stream()
                .filter(lesson -> lesson.at().isBefore(from))
                .map(lesson -> Caps.plain(lesson.text()))
                .forEach(read::add);
        List<Lesson> cases = heard.stream()
                .filter(lesson -> !lesson.at().isBefore(from))
                .filter(lesson -> !read.contains(Caps.plain(lesson.text())))
                .toList();
        return new Trial(from, learned, new Caps(_ -> 0).bounded(cases));
    }

    /** Tries both on the cases. */
    Comparison compare(Taxonomy taxonomy, Classifier candidate, Classifier rival) {
        List<Sample> samples = cases.stream().map(Lesson::sample).toList();
        Figures ofCandidate = Evaluation.ofTrained(taxonomy, candidate, samples);
        Figures ofRival = Evaluation.ofTrained(taxonomy, rival, samples);
        Map<TopicId, Double> before = new HashMap<>();
        ofRival.topics().forEach(topic -> before.put(topic.topic(), topic.recall()));
        List<TopicChange> topics = ofCandidate.topics().stream()
                .filter(topic -> topic.texts() > 0)
                .map(topic -> new TopicChange(
                        topic.topic(), topic.texts(), topic.recall(), before.getOrDefault(topic.topic(), 0.)))
                .sorted(Comparator.comparingInt(TopicChange::cases).reversed())
                .toList();
        return new Comparison(judged(ofCandidate), judged(ofRival), topics);
    }

    private static Judged judged(Figures figures) {
        return new Judged(figures.texts(), figures.accuracy(), figures.top3(), figures.calibrationError());
    }
}
