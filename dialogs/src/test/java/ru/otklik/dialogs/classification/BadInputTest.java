package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.dialogs.classification.TownTopics.CLASSIFIER;
import static ru.otklik.dialogs.classification.TownTopics.PROBLEMS;
import static ru.otklik.dialogs.classification.TownTopics.best;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "👍",
                "😡😡😡 👎🏻 🇷🇺",
                "12345",
                "+7 900 000-00-00",
                "Здравствуйте",
                "Добрый вечер!",
                "привет, ты бот?",
                "как дела",
                "Спасибо большое",
                "йцукен фывапр",
                "ааааааааааа",
                "/start",
                "подскажите пожалуйста",
                "вы все уроды и дебилы",
                "будьте вы прокляты, воры",
                "а что ты умеешь?"
            })
    void doesNotKnowWhatIsAboutNoTopic(String text) {
        assertThat(CLASSIFIER.classify(text)).isEqualTo(new Opinion.Unknown());
        assertThat(PROBLEMS.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "There is a huge hole in our street, please repair it",
                "It is freezing in my flat",
                "Auf der Straße ist ein großes Loch",
                "路上有一个大坑",
                "الشارع مظلم",
                "Урамда зур чокыр бар, зинһар төзәтегез",
                "Rue sans lumière depuis une semaine"
            })
    void doesNotKnowOtherLanguages(String text) {
        assertThat(CLASSIFIER.classify(text)).isEqualTo(new Opinion.Unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hole    | yama na doroge
        light   | ne goryat fonari
        waste   | Musor ne vyvozyat, konteynery perepolneny!
        dogs    | brodyachie sobaki u shkoly
        heating | holodnye batarei
        hole    | zvf yf ljhjut
        light   | yt ujhzn ajyfhb
        heating | ,fnfhtb [jkjlyst
        water   | YTN DJLS
        """)
    void readsRussianTypedWithLatinLetters(String topic, String text) {
        assertThat(best(CLASSIFIER.classify(text))).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hole    | у нас zvf на дороге
        hole    | juhjvyfz яма
        hole    | на дороге yama
        light   | не горят ajyfhb во дворе
        heating | в квартире [jkjlyst батареи, wifi тоже нет
        waste   | vecjh, не вывозят
        """)
    void readsTheWordsThatWereTypedOnTheOtherKeyboard(String topic, String text) {
        assertThat(best(CLASSIFIER.classify(text))).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hole    | яма
        light   | фонарь
        dogs    | СОБАКИ
        heating | батареи
        waste   | мусор???
        """)
    void makesSomethingOfOneWord(String topic, String text) {
        assertThat(best(CLASSIFIER.classify(text))).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        light   | идиоты, когда вы почините фонарь во дворе
        waste   | 😡😡😡 мусор опять не вывезли, совсем охренели
        """)
    void hearsTheMatterBehindAbuse(String topic, String text) {
        assertThat(best(CLASSIFIER.classify(text))).isEqualTo(topic);
    }

    @Test
    void understandsFourThousandCharacters() {
        String story = "Добрый день, пишу вам уже не в первый раз и надеюсь на ответ. ".repeat(60);
        String text = story + "На дороге у школы огромная яма, асфальт провалился.";

        assertThat(best(CLASSIFIER.classify(text))).isEqualTo("hole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"а", "яма ", "🙂", "\n", "zvf ", "\uD83D", "<b>&nbsp;</b>", "яма\u0000"})
    void takesAnyLengthInAMoment(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> CLASSIFIER.classify(text));
    }
}
