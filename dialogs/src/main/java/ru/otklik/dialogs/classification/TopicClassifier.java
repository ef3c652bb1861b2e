package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What was learned of a region's topics, with the rule of when to be sure, to ask and to give up. */
final class TopicClassifier implements Classifier {
    private static final int OFFERED = 3;
    /** One question is worth it if at least two in three are answered "yes". */
    private static final double CLEAR = .65;

    private static final int FEW_WORDS = 5;
    private static final double WORTH_ASKING = .1;
    /** Three buttons of which one is right less often cost more patience than they save. */
    private static final double WORTH_OFFERING = .25;
    /** One word says little: whatever else it may well mean is offered too. */
    private static final double RIVAL = .05;

    private final List<TopicId> topics;
    private final Spelling spelling;
    private final Model model;
    private final Calibration calibration;

    /** @param model its classes are the topics in their order, and after them small talk */
    TopicClassifier(List<TopicId> topics, Spelling spelling, Model model, Calibration calibration) {
        this.topics = List.copyOf(topics);
        this.spelling = spelling;
        this.model = model;
        this.calibration = calibration;
    }

    /** What {@link #write} has written. */
    static TopicClassifier read(DataInput in) throws IOException {
        int size = in.readInt();
        List<TopicId> topics = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            topics.add(new TopicId(in.readUTF()));
        }
        return new TopicClassifier(topics, Spelling.read(in), Model.read(in), Calibration.read(in));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(topics.size());
        for (TopicId topic : topics) {
            out.writeUTF(topic.value());
        }
        spelling.write(out);
        model.write(out);
        calibration.write(out);
    }

    List<TopicId> topics() {
        return topics;
    }

    @Override
    public Opinion classify(String text) {
        Features features = features(text);
        if (saysNothing(features)) {
            return new Opinion.Unknown();
        }
        double[] probabilities = probabilities(features);
        List<Guess> guesses = ranked(probabilities).stream().limit(OFFERED).toList();
        Guess best = guesses.getFirst();
        if (probabilities[topics.size()] > best.probability()) {
            return new Opinion.Unknown();
        }
        if (best.probability() >= CLEAR && !isOneWordOfSeveralMeanings(features, guesses)) {
            return new Opinion.Clear(best, guesses.subList(1, guesses.size()));
        }
        double together = guesses.stream().mapToDouble(Guess::probability).sum();
        if (isMostlyUnknown(features)
                || best.probability() < WORTH_ASKING
                || together < WORTH_OFFERING
                || guesses.size() < 2) {
            return new Opinion.Unknown();
        }
        return new Opinion.Among(guesses);
    }

    @Override
    public List<Guess> ranked(String text) {
        Features features = features(text);
        return saysNothing(features) ? List.of() : ranked(probabilities(features));
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        int label = topics.indexOf(topic);
        Features features = features(text);
        if (label < 0 || saysNothing(features)) {
            return List.of();
        }
        return Clues.of(
                Features.written(understood(text)),
                words -> Math.log(probabilities(features(String.join(" ", words)))[label]),
                limit);
    }

    @Override
    public long bytes() {
        return model.bytes();
    }

    private String understood(String text) {
        return Keyboard.russian(text, word -> spelling.knows(Features.stem(word)));
    }

    private Features features(String text) {
        return Features.of(understood(text), spelling::corrected);
    }

    private boolean saysNothing(Features features) {
        return features.words().stream().noneMatch(spelling::knows);
    }

    /** «Мужа забрали в армию»: one word of three is known, and from something else. A long text has words enough all the same. */
    private boolean isMostlyUnknown(Features features) {
        List<String> words = features.words();
        long known = words.stream().filter(spelling::knows).count();
        return words.size() <= FEW_WORDS && known * 3 <= words.size();
    }

    private static boolean isOneWordOfSeveralMeanings(Features features, List<Guess> guesses) {
        return features.words().size() == 1
                && guesses.size() > 1
                && guesses.get(1).probability() >= RIVAL;
    }

    private double[] probabilities(Features features) {
        return calibration.probabilities(model.scores(features));
    }

    private List<Guess> ranked(double[] probabilities) {
        return IntStream.range(0, topics.size())
                .mapToObj(i -> new Guess(topics.get(i), probabilities[i]))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .toList();
    }
}
