package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;

class TrainingTest {
    private static final Taxonomy TAXONOMY = new Taxonomy(
            List.of(new TopicGroup(new GroupId("town"), "Город")),
            List.of(
                    topic(
                            "light",
                            "Не горят фонари",
                            "уличное освещение",
                            "не горят фонари на улице",
                            "во дворе темно, освещения нет вторую неделю",
                            "фонарь у подъезда мигает",
                            "перегорела лампа на столбе",
                            "на остановке не включают свет, темнота"),
                    topic(
                            "hole",
                            "Яма на дороге",
                            "ямы на дороге",
                            "огромная яма на дороге",
                            "разбитый асфальт, колёса пробиваем",
                            "дорога вся в ямах, не проехать",
                            "выбоина на проезжей части",
                            "асфальт провалился"),
                    topic(
                            "heating",
                            "Холодные батареи",
                            "отопление",
                            "батареи холодные, дома мёрзнем",
                            "в квартире нет отопления",
                            "еле тёплые радиаторы, температура пятнадцать градусов",
                            "когда включат отопление",
                            "стояк холодный, батарея не греет"),
                    topic(
                            "waste",
                            "Не вывозят мусор",
                            "вывоз мусора",
                            "мусор не вывозят неделю",
                            "контейнеры переполнены, вокруг свалка",
                            "помойка завалена пакетами",
                            "мусоровоз не приезжает",
                            "баки полные, крысы бегают"),
                    topic(
                            "water",
                            "Нет воды",
                            "холодную воду",
                            "нет воды с утра",
                            "отключили холодную воду без предупреждения",
                            "из крана не течёт вода",
                            "третий день сидим без воды",
                            "когда дадут воду"),
                    topic(
                            "dogs",
                            "Бродячие собаки",
                            "бродячих собак",
                            "стая бродячих собак у школы",
                            "собака без хозяина бросается на людей",
                            "бездомные псы во дворе",
                            "собаки лают и кусают прохожих",
                            "отловите собак")));

    private static final Classifier CLASSIFIER = Training.on(TAXONOMY);

    private static Topic topic(String id, String name, String about, String... examples) {
        return new Topic(new TopicId(id), new GroupId("town"), name, about, List.of(examples), 3);
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "👍",
                "12345",
                "Здравствуйте",
                "Добрый вечер!",
                "привет, ты бот?",
                "как дела",
                "Спасибо большое",
                "Hello",
                "йцукен фывапр",
                "/start",
                "подскажите пожалуйста"
            })
    void doesNotKnowWhatIsAboutNoTopic(String text) {
        assertThat(CLASSIFIER.classify(text)).isEqualTo(new Opinion.Unknown());
    }

    @Test
    void offersSeveralTopicsWhereWordsFitSeveral() {
        assertThat(CLASSIFIER.classify("темно и мусор")).isInstanceOfSatisfying(Opinion.Among.class, among -> {
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

    private static String best(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Clear clear -> clear.best().topic().value();
            case Opinion.Among among -> among.guesses().getFirst().topic().value();
            case Opinion.Unknown unknown -> "";
        };
    }
}
