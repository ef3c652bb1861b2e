package ru.otklik.bot.learning.models;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.learning.Models.Choice;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Verdict;
import ru.otklik.bot.learning.lessons.Lesson;
import ru.otklik.bot.learning.lessons.LessonRows;
import ru.otklik.bot.learning.models.ModelRows.Fresh;
import ru.otklik.bot.learning.models.ModelRows.Stored;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.ModelFile;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Trains a candidate, compares it with the model in force and puts it in force if it deserves it. Nothing is written before all that is
 * done: whatever interrupts it, the old model stays.
 */
final class Nightly {
    private static final Logger log = LoggerFactory.getLogger(Nightly.class);

    private final ModelRows rows;
    private final LessonRows lessons;
    private final Versions versions;
    private final Taxonomy taxonomy;
    private final TransactionOperations transaction;
    private final int leastCases;
    private final int keep;

    Nightly(
            ModelRows rows,
            LessonRows lessons,
            Taxonomy taxonomy,
            TransactionOperations transaction,
            int leastCases,
            int keep) {
        this.rows = rows;
        this.lessons = lessons;
        this.versions = new Versions(rows, lessons, taxonomy);
        this.taxonomy = taxonomy;
        this.transaction = transaction;
        this.leastCases = leastCases;
        this.keep = keep;
    }

    /**
     * What a night came to.
     *
     * @param version what was trained, or null if nothing was
     */
    record Outcome(@Nullable Long version, String reason) {
        static Outcome nothing(String reason, Object... values) {
            return new Outcome(null, reason.formatted(values));
        }
    }

    /** @return why there is a new model, or none */
    String run() {
        Outcome outcome;
        try {
            outcome = train();
        } catch (CancellationException e) {
            log.info("The training was interrupted, the model in force stays");
            throw e;
        }
        transaction.executeWithoutResult(_ -> {
            rows.holdChoice();
            rows.note(outcome.version(), outcome.reason());
            rows.prune(keep);
        });
        log.info("The nightly training is over, trained: model {}", outcome.version());
        return outcome.reason();
    }

    private Outcome train() {
        List<Lesson> known = lessons.settled().stream()
                .filter(lesson -> versions.knows(lesson.topic()))
                .toList();
        if (taxonomy.topics().size() < 2) {
            return Outcome.nothing("Не обучали: тем меньше двух, различать нечего.");
        }
        Optional<Topic> silent = topicOfWhichNothingIsSaid(known);
        if (silent.isPresent()) {
            return Outcome.nothing(
                    "Не обучали: о теме «%s» нечего сказать, у неё нет примеров.",
                    silent.get().name());
        }
        renewIfItShouldForget();
        Choice choice = rows.inForce();
        Trial trial = Trial.of(known, taxonomy, leastCases, seenUntil(choice));
        if (trial.cases().size() < leastCases || trial.learned().isEmpty()) {
            return Outcome.nothing(
                    "Не обучали: новых сообщений для проверки %d, нужно %d. Модель прежняя.",
                    trial.cases().size(), leastCases);
        }
        List<Long> learned = trial.learned().stream().map(Lesson::report).toList();
        if (isNothingNew(learned)) {
            return Outcome.nothing("Не обучали: с прошлого раза ничего нового. Модель прежняя.");
        }
        Classifier candidate = versions.train(trial.learned());
        Comparison compared = trial.compare(taxonomy, candidate, inForce(choice.version()));
        Decision decision = Decision.on(compared, this::name);
        Fresh model = new Fresh(
                ModelFile.write(candidate, taxonomy),
                versions.fingerprint(),
                learned,
                trial.from(),
                decision.accepted() ? Verdict.ACCEPTED : Verdict.WORSE,
                decision.reason(),
                choice.version(),
                compared);
        return new Outcome(keep(model, choice), decision.reason());
    }

    /** After somebody has gone back by hand, only what came later may speak against their choice. */
    private Instant seenUntil(Choice choice) {
        Instant learned =
                rows.stored(choice.version()).map(Stored::learnedBefore).orElse(Instant.EPOCH);
        return choice.by() != null && choice.at().isAfter(learned) ? choice.at() : learned;
    }

    private boolean isNothingNew(List<Long> learned) {
        return rows.newest()
                .filter(newest -> newest.learned().equals(learned))
                .filter(newest -> newest.topics().equals(versions.fingerprint()))
                .isPresent();
    }

    private Classifier inForce(long version) {
        return switch (versions.find(version)) {
            case Versions.Found.Fits fits -> fits.classifier();
            case Versions.Found.OtherTopics _, Versions.Found.Refused _ -> versions.trainAgain(version);
        };
    }

    /** Words that were erased must not live on in a model, whatever a comparison would say. */
    private void renewIfItShouldForget() {
        Choice choice = rows.inForce();
        Optional<Stored> stored = rows.stored(choice.version()).filter(Stored::forgets);
        if (stored.isEmpty()) {
            return;
        }
        List<Lesson> remembered = versions.remembered(choice.version());
        keep(
                new Fresh(
                        ModelFile.write(versions.train(remembered), taxonomy),
                        versions.fingerprint(),
                        remembered.stream().map(Lesson::report).toList(),
                        stored.get().learnedBefore(),
                        Verdict.RENEWED,
                        "Обучена заново без слов, которые жители удалили.",
                        choice.version(),
                        Comparison.NONE),
                choice);
    }

    /** Somebody may have chosen another version meanwhile: then theirs stays in force. */
    private long keep(Fresh model, Choice since) {
        return transaction.execute(_ -> {
            rows.holdChoice();
            long version = rows.insert(model);
            if (model.verdict() != Verdict.WORSE && rows.inForce().id() == since.id()) {
                rows.choose(version, null, model.reason());
            }
            return version;
        });
    }

    private Optional<Topic> topicOfWhichNothingIsSaid(List<Lesson> known) {
        Set<TopicId> taught = known.stream().map(Lesson::topic).collect(Collectors.toSet());
        return taxonomy.topics().stream()
                .filter(topic -> topic.examples().isEmpty() && !taught.contains(topic.id()))
                .findFirst();
    }

    private String name(TopicId topic) {
        return taxonomy.topic(topic).map(Topic::name).orElse(topic.value());
    }
}
