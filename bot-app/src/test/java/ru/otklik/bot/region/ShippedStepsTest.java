package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.taxonomy.TopicId;

/** How what people type at the steps of a report is understood in the region that is shipped. */
class ShippedStepsTest extends ShippedTalk {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        открытый люк на Ленина 5      | крышки нет                       | state | Её нет
        открытый люк на Ленина 5      | нет крышки вообще                | state | Её нет
        открытый люк на Ленина 5      | нету                             | state | Её нет
        открытый люк на Ленина 5      | сдвинута немного                 | state | Сдвинута
        нет холодной воды на Ленина 5 | во всём                          | where | Во всём доме
        нет холодной воды на Ленина 5 | не только у нас, во всём доме    | where | Во всём доме
        нет холодной воды на Ленина 5 | вся улица без воды               | where | На всей улице
        нет горячей воды на Ленина 5  | вообще нигде нет                 | state | Совсем нет
        нет горячей воды на Ленина 5  | нет совсем                       | state | Совсем нет
        нет горячей воды на Ленина 5  | еле теплая                       | state | Еле тёплая
        """)
    void understandsAnAnswerThatIsNoLabel(String words, String answer, String question, String choice) {
        atQuestion(words);
        says(answer);

        assertThat(progress.draft().answers()).containsEntry(question, choice);
    }

    @Test
    void asksAgainWhereTwoChoicesFit() {
        atQuestion("нет холодной воды на Ленина 5");
        says("во всём доме и на всей улице");

        assertThat(progress.draft().answers()).isEmpty();
    }

    @Test
    void keepsWhatAnAnswerTellsMore() {
        atQuestion("нет горячей воды на Ленина 5");
        says("нет горячей воды второй день, ребёнка не помыть");

        assertThat(progress.draft().answers()).containsEntry("state", "Совсем нет");
        assertThat(progress.draft().words()).contains("ребёнка не помыть");
        assertThat(said).contains("Добавили к вашим словам");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        три дня назад            | ''
        на 3 этаже               | ''
        50 %                     | ''
        16 градусов              | 16
        градусов 16, не больше   | 16
        шестнадцать              | 16
        +16°                     | 16
        """)
    void readsANumberWithItsOwnUnitOnly(String text, String number) {
        says("На Ленина 5 батареи холодные");
        for (String answer : new String[] {"да", "да", "во всём доме", "вчера"}) {
            says(answer);
        }
        assertThat(said).contains("Сколько градусов");
        says(text);

        if (number.isEmpty()) {
            assertThat(progress.draft().answers()).doesNotContainKey("temperature");
        } else {
            assertThat(progress.draft().answers()).containsEntry("temperature", number);
        }
    }

    @Test
    void understandsAnEnglishAnswerInOtherWords() {
        says("no hot water at Lenina 5");
        for (int i = 0; i < 3 && progress.step() != Step.QUESTION; i++) {
            says("1");
        }
        assertThat(labels()).contains("None at all");
        says("completely");

        assertThat(progress.draft().answers()).containsEntry("state", "Совсем нет");
    }

    @ParameterizedTest
    @ValueSource(strings = {"адрес", "место", "тему", "слова", "фото", "измени адрес"})
    void aWordThatFitsAButtonComesBeforeReadyAnswers(String text) {
        atReview();
        says("исправить");
        says(text);

        assertThat(progress.step()).isNotIn(Step.FIX, Step.REVIEW);
        assertThat(said).doesNotContain("принимает");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Заводская 45    | Заводская, 45
        дом 7           | ул. Ленина, 7
        Пушкина 15 кв 2 | Пушкина, 15
        """)
    void aBareAddressCorrectsThePlaceAtTheSummary(String text, String place) {
        atReview();
        says(text);

        assertThat(said).contains(place);
        assertThat(progress.step()).isIn(Step.CONFIRM_PLACE, Step.CHOOSE_PLACE);
        assertThat(progress.draft().words()).doesNotContain("Заводская", "дом");
    }

    @ParameterizedTest
    @ValueSource(strings = {"нормально", "хм", "ыыыы", "лол"})
    void whatSaysNothingIsNotAdded(String text) {
        atReview();
        String before = progress.draft().words();
        says(text);

        assertThat(progress.step()).isEqualTo(Step.REVIEW);
        assertThat(progress.draft().words()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"темно", "дети боятся", "столб шатается", "уже месяц", "и напротив тоже"})
    void whatTellsSomethingIsAdded(String text) {
        atReview();
        says(text);

        assertThat(progress.draft().words()).endsWith(text);
    }

    @Test
    void aCorrectedAddressAtAQuestionCorrectsThePlace() {
        atQuestion("нет холодной воды на Ленина 5");
        says("Пушкина 15 кв 20");

        assertThat(said).contains("Пушкина, 15");
        assertThat(progress.draft().words()).contains("кв 20");
    }

    @Test
    void theWholeStreetIsNoOtherTopic() {
        says("нет холодной воды");
        says("нет, другое");
        assertThat(progress.step()).isIn(Step.CHOOSE_TOPIC, Step.CHOOSE_GROUP);
        says("отмена");

        says("фонари");
        assertThat(progress.step()).isEqualTo(Step.CHOOSE_TOPIC);
        TopicId best = progress.draft().about().guesses().getFirst();
        says("вся улица");
        assertThat(progress.draft().about().guesses()).startsWith(best);
        assertThat(progress.draft().words()).contains("вся улица");
    }

    @Test
    void aLanguageThatIsNamedIsSpoken() {
        says("язык");
        says("английский");

        assertThat(progress.language()).isEqualTo("en");
        assertThat(progress.draft().words()).isEmpty();
    }

    @Test
    void aNewReportIsNotReported() {
        says("новое сообщение");

        assertThat(said).isEqualTo("Что случилось и где?");
        assertThat(progress.step()).isEqualTo(Step.IDLE);
    }

    private void atQuestion(String words) {
        says(words);
        says("да");
        says("да");
        assertThat(progress.step()).isEqualTo(Step.QUESTION);
    }

    private void atReview() {
        says("не горят фонари на Ленина 5");
        says("да");
        says("да");
        while (progress.step() == Step.QUESTION) {
            says("не знаю");
        }
        says("без фото");
        assertThat(progress.step()).isEqualTo(Step.REVIEW);
    }
}
