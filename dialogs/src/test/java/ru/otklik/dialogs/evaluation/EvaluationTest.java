package ru.otklik.dialogs.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

class EvaluationTest {
    private static final Topic HOLE =
            topic("hole", "roads", "Яма на дороге", "огромная яма на дороге", "разбитый асфальт", "выбоина");
    private static final Topic SIGN =
            topic("sign", "roads", "Сбит знак", "дорожный знак сбили", "знак упал", "знака не видно");
    private static final Topic DOGS =
            topic("dogs", "animals", "Бродячие собаки", "стая собак у школы", "собаки кусаются", "бездомные псы");
    private static final Taxonomy TAXONOMY = new Taxonomy(
            List.of(new TopicGroup(new GroupId("roads"), "Дороги"), new TopicGroup(new GroupId("animals"), "Животные")),
            List.of(HOLE, SIGN, DOGS));
    private static final List<Sample> SAMPLES = List.of(
            new Sample("Яма на дороге у рынка", HOLE.id()),
            new Sample("яма во всю полосу", HOLE.id()),
            new Sample("асфальт разбитый совсем", HOLE.id()),
            new Sample("стая собак во дворе", DOGS.id()),
            new Sample("собаки бросаются", DOGS.id()),
            new Sample("знак сбили машиной", SIGN.id()));

    private static Topic topic(String id, String group, String name, String... examples) {
        return new Topic(new TopicId(id), new GroupId(group), name, name, List.of(examples), 3);
    }

    private static Trial trial(Topic actual, boolean clear, Guess... guesses) {
        return new Trial(actual.id(), List.of(guesses), clear, 1_000_000);
    }

    private static Guess guess(Topic topic, double probability) {
        return new Guess(topic.id(), probability);
    }

    @Test
    void triesEveryText() {
        Figures figures = Evaluation.onTest(TAXONOMY, List.of(), SAMPLES);

        assertThat(figures.texts()).isEqualTo(SAMPLES.size());
        assertThat(figures.accuracy()).isGreaterThan(.8);
        assertThat(figures.trainingSeconds()).isPositive();
        assertThat(figures.millisP99())
                .isGreaterThanOrEqualTo(figures.millisP50())
                .isPositive();
        assertThat(figures.modelBytes()).isPositive();
    }

    @Test
    void judgesEverySampleOnceAcrossFolds() {
        Figures figures = Evaluation.acrossFolds(TAXONOMY, SAMPLES, 3);

        assertThat(figures.texts()).isEqualTo(SAMPLES.size());
        assertThat(figures.accuracy())
                .isEqualTo(Evaluation.acrossFolds(TAXONOMY, SAMPLES, 3).accuracy());
    }

    @Test
    void refusesASingleFold() {
        assertThatThrownBy(() -> Evaluation.acrossFolds(TAXONOMY, SAMPLES, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAsItSays() {
        List<Trial> trials = List.of(
                trial(HOLE, true, guess(HOLE, .9), guess(SIGN, .1)),
                trial(HOLE, true, guess(SIGN, .9), guess(HOLE, .1)),
                trial(DOGS, false, guess(SIGN, .5), guess(HOLE, .3)),
                trial(DOGS, false));
        Figures figures = Figures.of(TAXONOMY, trials, List.of(2_000_000_000L, 1_000_000_000L), 5);

        assertThat(figures.accuracy()).isEqualTo(.25);
        assertThat(figures.top3()).isEqualTo(.5);
        assertThat(figures.groupAccuracy()).isEqualTo(.5);
        assertThat(figures.coverage()).isEqualTo(.5);
        assertThat(figures.clearPrecision()).isEqualTo(.5);
        assertThat(figures.unknown()).isEqualTo(.25);
        assertThat(figures.macroF1()).isCloseTo((2 / 3. + 0) / 2, within(1e-9));
        assertThat(figures.weightedF1()).isCloseTo(2 / 3. / 2, within(1e-9));
        assertThat(figures.calibrationError()).isCloseTo((.8 + .5) / 3, within(1e-9));
        assertThat(figures.trainingSeconds()).isEqualTo(2);
        assertThat(figures.millisP50()).isEqualTo(1);
        assertThat(figures.confusions())
                .containsExactly(
                        new Figures.Confusion(DOGS.id(), SIGN.id(), 1), new Figures.Confusion(HOLE.id(), SIGN.id(), 1));
    }
}
