package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** Whoever does not know what to answer is told the way on, and words that mean a choice are understood as one. */
class NotKnowingTest {
    private static final String OUTAGE = "На Ленина нет света до 18:00. Сообщить, когда починят?";

    @ParameterizedTest
    @ValueSource(strings = {"не знаю", "не помню", "не знаю адрес", "точно не помню", "I don't know"})
    void anAddressThatNobodyKnowsIsNoHindrance(String text) {
        Draft filed = Scenario.known()
                .says("фонари не горят")
                .presses("Да")
                .isAsked("Где это")
                .says(text)
                .isAsked("Напишите, что рядом", "оставим как есть")
                .isOffered("Оставить как есть")
                .says("не знаю")
                .says("без фото")
                .isAsked("адрес неизвестен")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.where().place()).isNotNull().extracting(Place::address).isEqualTo("адрес неизвестен");
    }

    @Test
    void atEachChoiceTheWayOnIsTold() {
        Scenario.known()
                .says("на ленина 5 не горят фонари")
                .says("не знаю")
                .isAsked("«Другое»", "уличное освещение")
                .presses("Другое")
                .says("не знаю")
                .presses("Другое")
                .says("не знаю")
                .isAsked("«Ничего не подходит»")
                .presses("Ничего не подходит")
                .says("не помню")
                .isAsked("«Другое место»", "Это здесь")
                .presses("Да, здесь")
                .says("не знаю")
                .isAsked("Фото не обязательны", "«Без фото»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"где-то у Пятёрочки", "где-то там", "ну где то за гаражами"})
    void somewhereIsAPlace(String text) {
        Scenario.known()
                .says("фонари не горят")
                .presses("Да")
                .says(text)
                .isAsked("Не нашли адрес «" + text + "»")
                .says("оставить")
                .isAsked("Если есть фото");
    }

    @Test
    void noKeepsTheData() {
        Scenario.known()
                .says("/data")
                .says("delete my data")
                .isOffered("Да, удалить", "Нет, оставить")
                .says("нет")
                .didNothing();
    }

    @Test
    void aReportIsOpenedByItsPlaceInTheListOrAsTheOnlyOne() {
        Scenario.known()
                .whileFiled("26-000001", "26-000002")
                .says("/my")
                .says("2")
                .isAsked("Сообщение 26-000002");
        Scenario.known()
                .whileFiled("26-000001")
                .whileOpen(new Input.Own("26-000001", new TopicId("street-light")))
                .says("дополнить")
                .isAsked("Сообщение 26-000001");
        Scenario.known()
                .whileFiled("26-000001")
                .whileOpen(new Input.Own("26-000001", new TopicId("street-light")))
                .says("/my")
                .says("отозвать")
                .isAsked("Отозвать № 26-000001?");
    }

    @Test
    void whoeverAsksOfTheEndOfAnEventReadsItAgain() {
        Scenario scenario = Scenario.begin()
                .whileHappens(7, OUTAGE)
                .says("у дома на ленина 5 не горят фонари")
                .says("а когда будет?")
                .isAsked("Вот что известно сейчас", "до 18:00")
                .says("понятно")
                .isAsked("Хорошо", "«Сообщите»", "«У меня другое»");
        assertThat(scenario.progress().draft().words()).isEqualTo("у дома на ленина 5 не горят фонари");
        assertThat(scenario.progress().step()).isEqualTo(Step.EVENT);
    }

    @Test
    void whatIsNearAStreetIsInNoHouse() {
        Scenario.known()
                .whileKnown(new Known.Nearby("26-000001", "не горит", 0, "в работе", "вчера", null))
                .says("фонари не горят")
                .presses("Да")
                .says("у старой бани")
                .presses("Оставить как есть")
                .isAsked("примерно в 10 м");
    }

    @Test
    void wordsThatWereTakenBackAreNotCalledReceived() {
        Scenario scenario = Scenario.known().says("дорога плохая").says("назад").isAsked("Что случилось?");
        scenario.isToldOnly("Напишите, как должно быть");
    }
}
