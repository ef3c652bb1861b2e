package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.territory.Place;

/** A resident changes their mind: at any step, in words or by a button. */
class CorrectingTest {
    private static Scenario atReview() {
        return Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото")
                .isAsked("Проверьте");
    }

    @Test
    void anotherHouseInWordsIsProposedAtOnce() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .says("нет, не Ленина 5, а 15")
                .isAsked("Это здесь — ул. Ленина, 15");
    }

    @Test
    void aBareNumberInsteadOfYesIsAnotherHouse() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .isAsked("Это здесь — ул. Ленина, 5")
                .says("15")
                .isAsked("Это здесь — ул. Ленина, 15");
    }

    @Test
    void anotherHouseOfTheSameStreetNeedsNoStreet() {
        for (String house : new String[] {"дом 15", "15", "д. 15"}) {
            atReview().says("исправить место").isAsked("Где это?").says(house).isAsked("Это здесь — ул. Ленина, 15");
        }
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Другое место")
                .says("дом 15")
                .isAsked("Это здесь — ул. Ленина, 15");
    }

    @Test
    void anAddressLeavesTheTopicAsClearAsItWas() {
        Scenario.known()
                .says("не горят фонари")
                .isAsked("Похоже, это про уличное освещение")
                .says("Ленина 5")
                .isAsked("Похоже, это про уличное освещение")
                .says("да")
                .isAsked("Это здесь — ул. Ленина, 5");
    }

    @Test
    void theSummaryTakesACorrectionInWords() {
        Draft filed = atReview()
                .says("ой, не 5, а 15")
                .isAsked("ул. Ленина, 15")
                .presses("Да, здесь")
                .isAsked("Проверьте", "ул. Ленина, 15")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.where().place()).extracting(Place::address).isEqualTo("ул. Ленина, 15");
        assertThat(filed.words()).isEqualTo("у дома на ленина 5 не горят фонари");
    }

    @Test
    void noAtTheSummaryAsksWhatToCorrect() {
        atReview()
                .says("нет")
                .isAsked("Что исправить?")
                .isOffered("Исправить тему", "Исправить место", "Исправить текст", "Исправить фото", "Назад")
                .presses("Назад")
                .isAsked("Проверьте");
    }

    @Test
    void aFieldIsCorrectedInWordsAtAnyStep() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .says("исправить тему")
                .isOffered("Не горят фонари", "Яма на дороге", "Другое")
                .says("2")
                .isAsked("Если есть фото")
                .says("исправить")
                .presses("Исправить место")
                .isAsked("Где это?");
    }

    @Test
    void backOpensWhatWasDecidedLast() {
        atReview()
                .says("назад")
                .isAsked("Если есть фото")
                .says("назад")
                .isAsked("Это здесь — ул. Ленина, 5")
                .says("назад")
                .isOffered("Не горят фонари", "Яма на дороге", "Другое")
                .says("назад")
                .isAsked("Что случилось?")
                .says("назад")
                .isAsked("Дальше назад некуда", "Что случилось?");
    }

    @Test
    void backInTheMiddleOfNothingSaysSo() {
        Scenario scenario = Scenario.known().says("назад").isAsked("Возвращаться некуда");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void aChoiceIsTypedByItsNumberOrItsBeginning() {
        Scenario.known()
                .says("беда с дорогой, дорога плохая")
                .says("второе")
                .isAsked("Где это?")
                .says("садовая 1")
                .says("1")
                .isAsked("Если есть фото");
    }

    @Test
    void moreWordsWhileAPlaceIsConfirmedAreKeptAndThePlaceStaysAsked() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .says("там дети ходят в школу")
                .isAsked("Это здесь — ул. Ленина, 5");
        assertThat(scenario.progress().draft().words()).contains("там дети ходят в школу");
    }

    @Test
    void aTopicIsNamedThoughItWasNotOffered() {
        Draft draft = atReview()
                .says("исправить тему")
                .isOffered("Не горят фонари", "Яма на дороге", "Другое")
                .says("стерлась разметка")
                .isAsked("Проверьте", "Стёрлась разметка")
                .progress()
                .draft();
        assertThat(draft.about().topic()).hasToString("road-marking");
        assertThat(draft.words()).isEqualTo("у дома на ленина 5 не горят фонари");
    }

    @Test
    void theNameOfAnotherTopicCorrectsTheGuessAndIsNoSecondProblem() {
        for (String name : new String[] {"Стёрлась разметка", "яма на дороге", "ямы на дороге"}) {
            Scenario.known()
                    .says("у дома на ленина 5 не горят фонари")
                    .isAsked("Похоже, это про уличное освещение")
                    .says(name)
                    .isAsked("Это здесь — ул. Ленина, 5");
        }
    }

    @Test
    void otherWordsOfferTheTopicTheyMean() {
        Scenario.known()
                .says("над нашим домом летает какая-то тарелка")
                .presses("Освещение")
                .says("беда с дорогой")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другое");
    }

    @Test
    void aSentenceWithOneWordOfALabelChoosesNothing() {
        Scenario scenario = Scenario.known()
                .says("беда с дорогой, дорога плохая")
                .says("разметка видна, яма у дома номер 2")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другое");
        assertThat(scenario.progress().draft().words()).contains("яма у дома номер 2");
    }

    @Test
    void otherWordsCanBeLeftUnwritten() {
        for (String way : new String[] {"назад", "нет", "оставить"}) {
            Scenario scenario = atReview()
                    .presses("Исправить текст")
                    .isAsked("Напишите, как должно быть")
                    .isOffered("Назад")
                    .says(way)
                    .isAsked("Проверьте", "«у дома на ленина 5 не горят фонари»");
            assertThat(scenario.progress().step()).isEqualTo(Step.REVIEW);
        }
        atReview().presses("Исправить текст").says("исправить место").isAsked("Где это?");
    }

    @Test
    void otherWordsTakeThePlaceOfTheEarlierOnes() {
        atReview()
                .presses("Исправить текст")
                .says("нет, не горят три фонаря, а не два")
                .isAsked("Проверьте", "«нет, не горят три фонаря, а не два»");
    }

    @Test
    void aPhotoSentInsteadOfOtherWordsIsAdded() {
        atReview()
                .presses("Исправить текст")
                .sendsPhotos("", "p1")
                .isAsked("Проверьте", "«у дома на ленина 5 не горят фонари»", "Приложено — 1 фото");
    }

    @Test
    void backFromTheTopicToCorrectIsTheSummaryWithWordsAndAnswers() {
        atReview()
                .says("исправить тему")
                .isOffered("Не горят фонари", "Яма на дороге", "Другое")
                .says("назад")
                .isAsked("Проверьте", "Не горят фонари · ул. Ленина, 5", "«у дома на ленина 5 не горят фонари»");
        Scenario.known()
                .says("на ленина 5 не работает лифт")
                .presses("Да")
                .presses("Да, здесь")
                .says("2")
                .says("вчера")
                .says("нет")
                .presses("Без фото")
                .presses("Исправить тему")
                .presses("Другое")
                .says("назад")
                .isAsked("Проверьте", "Не работает лифт", "Подъезд: 2", "с 24 ноября");
    }

    @Test
    void theSameTopicOnceMoreKeepsItsAnswers() {
        Scenario.known()
                .says("на ленина 5 не работает лифт")
                .presses("Да")
                .presses("Да, здесь")
                .says("2")
                .says("вчера")
                .says("нет")
                .presses("Без фото")
                .presses("Исправить тему")
                .says("1")
                .isAsked("Проверьте", "Не работает лифт", "Подъезд: 2");
    }

    @Test
    void backFromTheTopicToCorrectKeepsTheIncidentThatWasRecognised() {
        Scenario scenario = Scenario.known()
                .whileKnown(new Known.Nearby("26-000001", "не горит", 0, "в работе", "вчера", null))
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Это оно")
                .presses("Без фото")
                .presses("Исправить тему")
                .says("назад")
                .isAsked("Проверьте", "Присоединим к № 26-000001");
        assertThat(scenario.progress().draft().known().joins()).isEqualTo("26-000001");
    }

    @Test
    void backFromThePlaceToCorrectIsTheSummary() {
        atReview().presses("Исправить место").isAsked("Где это?").says("назад").isAsked("Проверьте", "ул. Ленина, 5");
        atReview()
                .presses("Исправить место")
                .says("15")
                .isAsked("Это здесь — ул. Ленина, 15")
                .presses("Другое место")
                .says("назад")
                .isAsked("Проверьте", "ул. Ленина, 5");
    }

    @Test
    void photosAreTakenAwayOnlyIfTheResidentSaysSo() {
        Scenario scenario = atReview()
                .sendsPhotos("", "p1", "p2")
                .presses("Исправить фото")
                .isAsked("Приложено — 2 фото")
                .isOffered("Убрать фото", "Назад")
                .presses("Назад")
                .isAsked("Проверьте", "Приложено — 2 фото")
                .presses("Исправить фото")
                .sendsPhotos("", "p3")
                .isAsked("Проверьте", "Приложено — 3 фото")
                .presses("Исправить фото")
                .presses("Убрать фото")
                .isAsked("Убрали всё", "Если есть фото");
        assertThat(scenario.progress().draft().attached().photos()).isEmpty();
    }
}
