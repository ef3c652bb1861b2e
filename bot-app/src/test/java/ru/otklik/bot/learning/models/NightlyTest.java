package ru.otklik.bot.learning.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.otklik.bot.learning.models.SmallTown.DOGS;
import static ru.otklik.bot.learning.models.SmallTown.LIGHT;
import static ru.otklik.bot.learning.models.SmallTown.TAXONOMY;
import static ru.otklik.bot.learning.models.SmallTown.WASTE;
import static ru.otklik.bot.learning.models.SmallTown.first;
import static ru.otklik.bot.learning.models.SmallTown.topic;
import static ru.otklik.bot.learning.models.SmallTown.town;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Verdict;
import ru.otklik.bot.learning.Models.Version;
import ru.otklik.bot.learning.lessons.Lesson;
import ru.otklik.bot.support.SideBySide;

/** Nights of a small town, on a real PostgreSQL. */
class NightlyTest {
    private static final String NEW_WORD = "кадавр воет";

    private final SmallTown town = new SmallTown();

    @SideBySide
    @Test
    void putsInForceWhatHasLearnedANewWord() {
        town.ordinaryDays(10);
        town.lessons(30, i -> "p" + i, NEW_WORD, DOGS);

        String reason = town.night();

        assertThat(reason).startsWith("Вступила в силу");
        Version version = town.models.all().getFirst();
        assertThat(town.models.inForce().version()).isEqualTo(version.version());
        assertThat(town.models.inForce().by()).isNull();
        assertThat(version.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(version.figures().candidate().accuracy())
                .isGreaterThan(version.figures().rival().accuracy());
        assertThat(version.figures().candidate().cases())
                .isEqualTo(version.figures().rival().cases())
                .isGreaterThanOrEqualTo(10);
        assertThat(version.rival()).isEqualTo(Models.EXAMPLES_ALONE);
        assertThat(first(town.newest(), SmallTown.at(77, NEW_WORD))).isEqualTo(DOGS);
    }

    @SideBySide
    @Test
    void triesBothModelsOnWhatNeitherHasSeen() {
        town.ordinaryDays(15);
        town.night();
        ModelRows.Stored first = town.rows.newest().orElseThrow();
        town.ordinaryDays(2);
        assertThat(town.night()).contains("новых сообщений");
        town.lessons(30, i -> "p" + i, NEW_WORD, DOGS);
        List<Lesson> before = town.lessons.settled();

        town.night();

        ModelRows.Stored second = town.rows.newest().orElseThrow();
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.learnedBefore()).isAfterOrEqualTo(first.learnedBefore());
        Trial trial = Trial.of(before, TAXONOMY, 10, first.learnedBefore());
        assertThat(trial.from()).isEqualTo(second.learnedBefore());
        assertThat(trial.cases()).extracting(Lesson::report).doesNotContainAnyElementsOf(second.learned());
        assertThat(trial.cases()).extracting(Lesson::report).doesNotContainAnyElementsOf(first.learned());
        assertThat(trial.cases()).allSatisfy(lesson -> assertThat(lesson.at()).isAfterOrEqualTo(trial.from()));
    }

    @SideBySide
    @Test
    void saysThatThereIsTooLittleToLearnFrom() {
        town.ordinaryDays(2);

        assertThat(town.night()).isEqualTo("Не обучали: новых сообщений для проверки 6, нужно 10. Модель прежняя.");
        assertThat(town.models.all()).isEmpty();
        assertThat(town.models.inForce().version()).isEqualTo(Models.EXAMPLES_ALONE);
        assertThat(town.models.lastTraining().orElseThrow().reason()).contains("нужно 10");
    }

    @SideBySide
    @Test
    void trainsNothingTwice() {
        town.ordinaryDays(15);
        town.night();

        assertThat(town.night()).contains("ничего нового");
        assertThat(town.models.all()).hasSize(1);
    }

    @SideBySide
    @Test
    void leavesTheOldModelInForceIfTheNewOneIsWorse() {
        for (int i = 0; i < 120; i++) {
            if (i % 3 != 0) {
                town.lesson("liar-" + i, SmallTown.at(i, "фонари не светят, темно"), WASTE);
            }
        }
        for (int i = 0; i < 60; i += 3) {
            town.lesson("honest-" + i, SmallTown.at(i, "фонари не светят, темно"), LIGHT);
        }

        String reason = town.night();

        assertThat(reason).startsWith("Не вступила: верных ответов меньше");
        assertThat(town.models.inForce().version()).isEqualTo(Models.EXAMPLES_ALONE);
        assertThat(town.models.all().getFirst().verdict()).isEqualTo(Verdict.WORSE);
    }

    @SideBySide
    @Test
    void learnsNothingFromASingleTopic() {
        town.ordinaryDays(15);
        town.night();
        long inForce = town.models.inForce().id();

        assertThat(town.nightly(town(topic(LIGHT, "не горят фонари"))).run()).contains("тем меньше двух");
        assertThat(town.models.inForce().id()).isEqualTo(inForce);
    }

    @SideBySide
    @Test
    void learnsNothingIfOfATopicNothingIsSaid() {
        town.ordinaryDays(15);
        town.night();
        long inForce = town.models.inForce().id();
        Nightly nightly = town.nightly(
                town(topic(LIGHT, "не горят фонари"), topic(new ru.otklik.dialogs.taxonomy.TopicId("new"))));

        assertThat(nightly.run()).contains("«Тема new»");
        assertThat(town.models.inForce().id()).isEqualTo(inForce);
    }

    @SideBySide
    @Test
    void leavesTheOldModelInForceIfInterrupted() {
        town.ordinaryDays(10);
        town.lessons(30, i -> "p" + i, NEW_WORD, DOGS);

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(town::night).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(town.models.all()).isEmpty();
        assertThat(town.models.inForce().version()).isEqualTo(Models.EXAMPLES_ALONE);
        assertThat(town.night()).startsWith("Вступила в силу");
    }

    @SideBySide
    @Test
    void keepsTheNewestVersionsAndTheOneInForce() {
        town.ordinaryDays(15);
        town.night();
        for (int i = 0; i < 4; i++) {
            town.rows.insert(learned(List.of()));
        }

        town.rows.prune(2);

        assertThat(town.models.all()).extracting(Version::version).containsExactly(5L, 4L, 1L);
        assertThat(town.models.inForce().version()).isEqualTo(1);
    }

    @SideBySide
    @Test
    void forgetsErasedWordsWithTheNextNight() {
        town.ordinaryDays(10);
        List<Long> reports = town.lessons(30, i -> "p" + i, NEW_WORD, DOGS);
        town.night();
        long old = town.models.inForce().version();

        town.lessons.forget(reports.getFirst());
        assertThat(town.models.use(old, "cur")).isEqualTo(Models.Used.FORGETS);
        town.night();

        Models.Choice choice = town.models.inForce();
        assertThat(choice.version()).isGreaterThan(old);
        assertThat(town.rows.stored(choice.version()).orElseThrow().learned())
                .isNotEmpty()
                .doesNotContain(reports.getFirst());
        assertThat(town.rows.stored(old)).isEmpty();
        assertThat(town.lessons.settled()).extracting(Lesson::report).doesNotContain(reports.getFirst());
    }

    @SideBySide
    @Test
    void forgetsWordsThatWereErasedWhileTheyWereLearned() {
        List<Long> reports = town.lessons(3, i -> "p" + i, NEW_WORD, DOGS);
        town.lessons.forget(reports.getFirst());

        long late = town.rows.insert(learned(reports));
        long good = town.rows.insert(learned(reports.subList(1, 3)));

        assertThat(town.rows.stored(late).orElseThrow().forgets()).isTrue();
        assertThat(town.rows.stored(good).orElseThrow().forgets()).isFalse();
    }

    @SideBySide
    @Test
    void aChoiceByHandIsOverruledOnlyByWhatCameLater() {
        town.ordinaryDays(10);
        town.lessons(30, i -> "p" + i, NEW_WORD, DOGS);
        town.night();
        assertThat(town.models.use(Models.EXAMPLES_ALONE, "cur")).isEqualTo(Models.Used.DONE);

        assertThat(town.night()).startsWith("Не обучали");
        assertThat(town.models.inForce().version()).isEqualTo(Models.EXAMPLES_ALONE);

        town.lessons(20, i -> "later-" + i, NEW_WORD + " снова", DOGS);
        assertThat(town.night()).startsWith("Вступила в силу");
    }

    private static ModelRows.Fresh learned(List<Long> reports) {
        return new ModelRows.Fresh(new byte[] {1}, "", reports, Instant.EPOCH, Verdict.WORSE, "", 1L, Comparison.NONE);
    }
}
