package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.otklik.dialogs.classification.TownTopics.best;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.TopicId;

class TrainingTest {
    private static final Taxonomy TAXONOMY = TownTopics.TAXONOMY;
    private static final Classifier CLASSIFIER = TownTopics.CLASSIFIER;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        light   | у дома на ленина 5 вторую неделю не горят фонари, дети в темноте ходят
        light   | ФОНАРИ НЕ ГОРЯТ!!!
        hole    | яма на дороге
        hole    | Добрый день! На дороге возле школы огромная яма, объехать невозможно
        heating | Здравствуйте, батареи совсем холодные
        waste   | мусор опять не вывезли
        water   | нет воды
        dogs    | бездомные собаки кусают детей
        """)
    void isSureOfAnObviousText(String topic, String text) {
        assertThat(CLASSIFIER.classify(text))
                .isInstanceOfSatisfying(
                        Opinion.Clear.class,
                        clear -> assertThat(clear.best().topic()).hasToString(topic));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        light   | не гарят фанари
        light   | фонрь мигает
        hole    | агромная яма
        hole    | осфальт провалился
        heating | ботареи халодные
        waste   | мусар ни вывозят
        waste   | кантейнеры переполнены
        dogs    | сабаки бросаются
        water   | отключили хaлoдную вoду
        """)
    void understandsMisspeltWords(String topic, String text) {
        assertThat(best(CLASSIFIER.classify(text))).isEqualTo(topic);
    }

    @Test
    void offersSeveralTopicsWhereWordsFitSeveral() {
        assertThat(CLASSIFIER.classify("темно, мусор, собаки")).isInstanceOfSatisfying(Opinion.Among.class, among -> {
            assertThat(among.guesses()).hasSizeBetween(2, 3);
            assertThat(among.guesses()).extracting(g -> g.topic().value()).contains("waste", "light");
            assertThat(among.guesses())
                    .extracting(Guess::probability)
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allSatisfy(p -> assertThat(p).isBetween(0., 1.));
        });
    }

    @Test
    void readsOnlyTheBeginningOfAVeryLongText() {
        String beginning = "не горят фонари на улице. ".repeat(200);
        String text = beginning + "собаки ".repeat(20_000);

        assertThat(CLASSIFIER.classify(text)).isEqualTo(CLASSIFIER.classify(beginning));
    }

    @Test
    void alwaysLearnsTheSame() {
        String text = "вторую неделю темно и вода не течёт";

        assertThat(Training.on(TAXONOMY).classify(text)).isEqualTo(CLASSIFIER.classify(text));
    }

    @Test
    void learnsInTheBackgroundWhatItWouldLearnAtOnce() {
        String text = "яма на дороге";

        assertThat(Training.inBackground(TAXONOMY).classify(text)).isEqualTo(CLASSIFIER.classify(text));
    }

    @Test
    void knowsNothingWithoutTopics() {
        assertThat(Training.on(new Taxonomy(List.of(), List.of())).classify("яма"))
                .isEqualTo(new Opinion.Unknown());
    }

    @Test
    void canTellOneTopicFromSmallTalk() {
        Taxonomy one = new Taxonomy(TAXONOMY.groups(), List.of(TAXONOMY.topics().getFirst()));

        assertThat(best(Training.on(one).classify("не горят фонари"))).isEqualTo("light");
        assertThat(Training.on(one).classify("привет")).isEqualTo(new Opinion.Unknown());
    }

    @Test
    void printsNothingWhileLearning() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Training.on(TAXONOMY);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void learnsFromWhatResidentsWrote() {
        String text = "кулёр в приёмной сломан";
        TopicId water = new TopicId("water");
        List<Sample> samples = List.of(new Sample("кулёр пустой", water), new Sample("кулёр не наливает", water));

        assertThat(best(CLASSIFIER.classify(text))).isNotEqualTo("water");
        assertThat(Training.on(TAXONOMY, samples).ranked(text).getFirst().topic())
                .isEqualTo(water);
    }

    @Test
    void refusesSamplesOfTopicsThatDoNotExist() {
        List<Sample> samples = List.of(new Sample("яма", new TopicId("nowhere")));

        assertThatThrownBy(() -> Training.on(TAXONOMY, samples))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void ranksAllTopics() {
        assertThat(CLASSIFIER.ranked("яма на дороге"))
                .hasSize(6)
                .first()
                .satisfies(best -> assertThat(best.topic()).hasToString("hole"));
    }
}
