package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Step;

/** How the bot understands people in the region that is shipped. */
class ShippedDialogTest extends ShippedTalk {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "у дома на ленина 5 вторую неделю не горят фонари",
                "Огромная яма на дороге, не объехать",
                "мусор не вывозят третий день",
                "yama na doroge",
                "zvf yf ljhjut",
                "лифт"
            })
    void asksOneQuestionWhereOneTopicIsClearlyFirst(String text) {
        says(text);

        assertThat(progress.step()).isEqualTo(Step.CONFIRM_TOPIC);
        assertThat(labels()).containsExactly("Да", "Другое");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ужасно грязно на улице", "холодно", "фонари", "вода", "дороги плохие и грязные"})
    void offersThreeTopicsWhereSeveralMayBeMeant(String text) {
        says(text);

        assertThat(progress.step()).isEqualTo(Step.CHOOSE_TOPIC);
        assertThat(labels()).hasSizeBetween(3, 4).endsWith("Другое");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ыыыы", "Auf der Straße ist ein großes Loch", "路上有一个大坑", "12345"})
    void showsGroupsWhereItDoesNotKnow(String text) {
        says(text);
        if (progress.step() == Step.WORDS) {
            // A few words are asked about first.
            says(text);
        }

        assertThat(progress.step()).isEqualTo(Step.CHOOSE_GROUP);
        assertThat(labels()).contains("Освещение", "Ничего не подходит");
    }

    @Test
    void showsGroupsInEnglishToWhoeverWritesInEnglish() {
        says("There is a strange thing that nobody in our family can name");

        assertThat(progress.step()).isEqualTo(Step.CHOOSE_GROUP);
        assertThat(labels()).contains("Lighting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pothole", "street lights are out on Lenina 5", "garbage not collected", "no water since morning"
            })
    void findsTheTopicOfAShortReportInEnglishAndAsksInEnglish(String text) {
        says(text);

        assertThat(progress.step()).isIn(Step.CONFIRM_TOPIC, Step.CHOOSE_TOPIC);
        assertThat(said).contains("For Russian, write");
        assertThat(labels()).contains("Something else");
    }

    @Test
    void takesAnAddressWrittenInLatinLettersFromAReportInEnglish() {
        says("street lights are out on Lenina 5");
        says("yes");

        assertThat(said).contains("ул. Ленина, 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "hi!", "Good morning", "thank you very much", "help"})
    void answersAnEnglishGreetingInEnglishWhereTheMessengerTellsNoLanguage(String text) {
        says(text);

        assertThat(said).containsAnyOf("Tell us", "welcome").contains("For Russian, write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Здравствуйте",
                "спасибо",
                "вы все уроды и дебилы",
                "ты бот?",
                "🙃🙃🙃",
                "что ты умеешь",
                "как записать ребёнка в детский сад",
                "",
                "   "
            })
    void greetingsQuestionsAndInsultsAreNoTopics(String text) {
        says(text);

        assertThat(progress.step()).isIn(Step.IDLE, Step.ANSWERED);
        assertThat(said).isNotBlank();
    }

    @Test
    void praiseThatSpeaksOfFireIsNoFire() {
        says("молодцы, огонь!");

        assertThat(progress.step()).isEqualTo(Step.IDLE);
        assertThat(said).contains("Пожалуйста").doesNotContain("112");
    }

    @Test
    void whoeverThanksForBeingListenedToIsAnsweredSoftly() {
        says("сил уже нет");
        assertThat(said).contains("Вы не одни");
        says("спасибо");

        assertThat(said).startsWith("Мы рядом").doesNotContain("Вы не одни");
    }

    @Test
    void despairInTheMiddleOfAReportIsAboutTheReport() {
        says("мусор не вывозят третий день");
        says("сил уже нет");

        assertThat(progress.step()).isNotEqualTo(Step.DANGER);
    }

    @Test
    void saysThatAStreetHasAnotherNameNow() {
        says("на Урицкого 5 яма на дороге");
        says("да");

        assertThat(said).contains("Урицкого: у этой улицы теперь другое имя", "ул. Базарная, 5");
    }

    @Test
    void anInsultInTheMiddleLosesNothing() {
        says("Огромная яма на дороге, Ленина 5");
        says("идиоты");
        assertThat(progress.step()).isEqualTo(Step.CONFIRM_TOPIC);
        says("да");
        assertThat(said).contains("ул. Ленина, 5");
    }

    @Test
    void understandsFourThousandCharactersAndRefusesMore() {
        says("Пишу вам уже не в первый раз. ".repeat(125) + "На дороге у школы огромная яма, асфальт провалился.");
        assertThat(progress.step()).isEqualTo(Step.CONFIRM_TOPIC);
        says("отмена");
        says("яма ".repeat(1_001));
        assertThat(said).contains("4000 знаков");
        assertThat(progress.step()).isEqualTo(Step.IDLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Не горят фонари     | Бродячие собаки   | На Ленина 5 не горят фонари. И ещё у школы бегает стая бродячих собак.
        Яма на дороге       | Не вывозят мусор  | На дороге огромная яма! Мусор не вывозят третий день, контейнеры переполнены!
        Нет холодной воды   | Не горят фонари   | нет воды с утра, а также не горят фонари на улице
        Холодные батареи    | Нет горячей воды  | нет отопления и горячей воды
        Нет холодной воды   | Нет электричества | нет воды и света
        """)
    void noticesTwoProblems(String first, String second, String text) {
        says(text);

        assertThat(progress.step()).isEqualTo(Step.SEVERAL);
        assertThat(said).contains("две разные проблемы", "«" + first, "«" + second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Нет холодной воды       | Не горят фонари      | на Ленина 14 воды нет и ещё фонари не горят
        в квартире холодно      | Не горят фонари      | в квартире холодно и ещё фонари не горят
        Не горят фонари         | на Ленина 14 грязно  | Не горят фонари, и ещё на Ленина 14 грязно
        """)
    void noticesASecondProblemThoughOneOfThemIsUnclear(String first, String second, String text) {
        says(text);

        assertThat(progress.step()).isEqualTo(Step.SEVERAL);
        assertThat(said).contains("две разные проблемы: «" + first, "» и «" + second);
    }

    @Test
    void asksWhatAnUnclearProblemIsAboutWhenItsTurnComes() {
        says("на Ленина 14 в квартире холодно и ещё фонари не горят");
        says("да");
        assertThat(progress.step()).isEqualTo(Step.CHOOSE_TOPIC);
        says("назад");
        assertThat(progress.step()).isEqualTo(Step.SEVERAL);
        says("да");
        says("1");
        says("да");
        assertThat(progress.draft().words()).isEqualTo("на Ленина 14 в квартире холодно");
        says("отмена");
        assertThat(said).contains("следующей проблеме — «Не горят фонари»");
        assertThat(progress.step()).isEqualTo(Step.CONFIRM_PLACE);
    }

    @Test
    void aCrossroadsMakesAHoleNoLessClear() {
        says("яма на перекрёстке Мира и Ленина");

        assertThat(progress.step()).isEqualTo(Step.CONFIRM_TOPIC);
        says("да");
        assertThat(said).contains("перекрёсток");
    }

    @Test
    void whatAnAddressTellsBesidesIsKeptInTheWords() {
        says("не горят фонари");
        says("да");
        says("Ленина 5, 7 и Мира 12");
        assertThat(progress.step()).isEqualTo(Step.CHOOSE_PLACE);
        assertThat(progress.draft().words()).isEqualTo("не горят фонари\nЛенина 5, 7 и Мира 12");
        says("отмена");
        says("не горят фонари");
        says("да");
        says("Ленина 5, у второго подъезда");
        assertThat(progress.draft().words()).contains("у второго подъезда");
        says("отмена");
        says("не горят фонари");
        says("да");
        says("ул. Ленина, дом 5");
        assertThat(progress.draft().words()).isEqualTo("не горят фонари");
    }

    @Test
    void aSecondProblemIsNotLostWhereAnEventExplainsTheFirst() {
        events = List.of(new Known.Event(7, "На Ленина нет воды. Сообщить, когда починят?"));
        says("на Ленина 14 воды нет и ещё фонари не горят");
        says("да");
        assertThat(progress.step()).isEqualTo(Step.EVENT);
        says("сообщите");
        assertThat(said).contains("следующей проблеме — «Не горят фонари»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        яма на дороге               | яма на дороге, перекрёсток Мира и Ленина
        не горят фонари             | на Школьной 5 не горят фонари
        не горят фонари             | не горят фонари на Больничной
        сломаны качели              | сломаны качели Спортивная 7
        """)
    void isAsSureOfTheMatterWhereverItIs(String words, String withPlace) {
        says(words);
        double without =
                Objects.requireNonNull(progress.draft().about().hunch()).probability();
        says("отмена");
        says(withPlace);

        assertThat(Objects.requireNonNull(progress.draft().about().hunch()).probability())
                .isCloseTo(without, Offset.offset(.05));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"не горят фонари, мира 10", "яма на дороге мира 10", "Добрый день. Не горят фонари. Мира, 10"})
    void offersBothStreetsOfOneNameAtOnce(String text) {
        says(text);
        says("да");

        assertThat(progress.step()).isEqualTo(Step.CHOOSE_PLACE);
        assertThat(labels()).anyMatch(label -> label.contains("пр-т Мира, 10")).anyMatch(l -> l.contains("Ключи"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не горят фонари: Ленина 5, 7 и Мира 12",
                "не горят фонари на Ленина 5, 7 и Мира 12",
                "Ленина 5, 7 и Мира 12 не горят фонари",
                "Не горят фонари по адресам Ленина 5, Ленина 7 и проспект Мира 12"
            })
    void offersEveryAddressThatIsNamed(String text) {
        says(text);
        says("да");

        assertThat(progress.step()).isEqualTo(Step.CHOOSE_PLACE);
        assertThat(labels()).contains("ул. Ленина, 5", "пр-т Мира, 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Не горят фонари на Ленина. Темно, страшно ходить. Фонарь у дома 5 мигает.",
                "Во дворе яма, машины объезжают её по газону, а дети ходят рядом. Сделайте ремонт!",
                "Мусор не вывозят, крысы бегают по контейнерам. Воняет!",
                "Нет отопления третий день. В квартире холодно, дети болеют.",
                "Во дворе на Кирова 12 огромная яма, не проехать",
                "Автобус не ходит из-за того, что дорогу не чистят",
                "Света нет, поэтому насос не качает воду",
                "не убран снег во дворе, машина скорой не проехала"
            })
    void doesNotTakeOneProblemApart(String text) {
        says(text);

        assertThat(progress.step()).isNotEqualTo(Step.SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Путин, помоги", "мошенники звонят", "вообще непонятно"})
    void offersNothingThatOnlyChanceHasBroughtNear(String text) {
        says(text);

        assertThat(progress.step()).isEqualTo(Step.WORDS);
        assertThat(said).contains("что случилось и где");
    }

    @Test
    void takesAnswersFromTheFirstMessage() {
        says("На Ленина 5 в квартире холодные батареи со вчера, 14 градусов, во всём доме так");
        says("да");
        says("да");
        assertThat(progress.step()).isEqualTo(Step.PHOTOS);
        says("без фото");

        assertThat(progress.step()).isEqualTo(Step.REVIEW);
        assertThat(said).contains("Во всём доме", "с 24 ноября", "14 °C");

        says("исправить ответы");
        assertThat(progress.step()).isEqualTo(Step.QUESTION);
        says("в одной комнате");
        says("позавчера");
        says("12");
        assertThat(progress.step()).isEqualTo(Step.REVIEW);
        assertThat(said).contains("В одной комнате", "с 23 ноября", "12 °C");
    }

    @Test
    void asksForWhatIsNotCertain() {
        says("На Ленина 5 батареи холодные, с понедельника обещают пустить");
        says("да");
        says("да");

        assertThat(progress.step()).isEqualTo(Step.QUESTION);
        assertThat(progress.draft().answers()).isEmpty();
    }
}
