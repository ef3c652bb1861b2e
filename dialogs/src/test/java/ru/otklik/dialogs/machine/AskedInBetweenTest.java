package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Step;

/** A question or a command in the middle of a report is answered, and the report goes on; nobody is held by what they don't know. */
class AskedInBetweenTest {
    private static final String LIFT = "на ленина 5 не работает лифт";

    private static Scenario atPlace() {
        return Scenario.known().says("не горят фонари").presses("Да").isAsked("Где это?");
    }

    private static Scenario atPhotos() {
        return Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            сколько ждать ответа?        | за 4 рабочих дня
            А сколько ждать?             | за 4 рабочих дня
            а когда мне ответят?         | за 4 рабочих дня
            как долго ждать ответ        | за 4 рабочих дня
            когда почините?              | за 4 рабочих дня
            помощь                       | Напишите своими словами
            помощь, пожалуйста           | Напишите своими словами
            как записаться в сад?        | В сад записывают через Госуслуги
            а как записаться в сад       | В сад записывают через Госуслуги
            какая погода?                | Об этом поговорить не умеем
            кто построил пирамиды?       | На это у нас нет ответа
            кто это читает?              | Это бот
            """)
    void isAnsweredAndTheStepAskedAgain(String text, String answer) {
        Scenario place = atPlace().says(text).isAsked(answer, "Где это?");
        Scenario photos = atPhotos().says(text).isAsked(answer, "Если есть фото");

        assertThat(place.progress().draft().words()).isEqualTo("не горят фонари");
        assertThat(place.progress().draft().where().written()).isNull();
        assertThat(photos.progress().draft().words()).isEqualTo("у дома на ленина 5 не горят фонари");
    }

    @Test
    void commandsWorkAtThePlaceAndAtThePhotos() {
        for (Scenario scenario : new Scenario[] {atPlace(), atPhotos()}) {
            Step step = scenario.progress().step();
            scenario.whileFiled("26-000001").says("/my").isToldOnly("26-000001").presses("Назад");
            assertThat(scenario.progress().step()).isEqualTo(step);
            scenario.says("а мои данные?").isToldOnly("Имя и сообщения").presses("Назад");
            assertThat(scenario.progress().step()).isEqualTo(step);
            scenario.says("позови оператора").isToldOnly("Позвали сотрудника").says("бот");
            assertThat(scenario.progress().step()).isEqualTo(step);
            scenario.says("отмена, пожалуйста").isToldOnly("Отменили");
        }
    }

    @Test
    void wordsAboutTheProblemStayWordsThoughTheyAsk() {
        Scenario scenario = atPhotos().says("почему фонари никто не чинит?").isAsked("Добавили к вашим словам");
        assertThat(scenario.progress().draft().words()).contains("никто не чинит");
    }

    @Test
    void whetherAPhotoIsNeededIsAnAnswerToTheQuestionForOne() {
        atPhotos().says("а можно без фото?").isAsked("Проверьте");
    }

    @ParameterizedTest
    @ValueSource(strings = {"не знаю", "не помню", "пропустить", "понятия не имею", "Не знаю"})
    void whoeverDoesNotKnowWhatIsRequiredSaysSo(String words) {
        Draft filed = Scenario.known()
                .says(LIFT)
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("В каком подъезде лифт?")
                .isOffered("Не знаю")
                .says(words)
                .isAsked("С какого дня стоит?")
                .presses("Не знаю")
                .isAsked("Кто-то застрял?")
                .isOffered("Да", "Нет", "Пропустить")
                .presses("Пропустить")
                .presses("Без фото")
                .isAsked("Подъезд: не знаю", "Стоит: не знаю")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.answers())
                .containsEntry("entrance", "не знает")
                .containsEntry("since", "не знает")
                .containsEntry("stuck", "");
    }

    @Test
    void aQuestionInsteadOfAnAnswerIsAnswered() {
        Scenario.known()
                .says(LIFT)
                .presses("Да")
                .presses("Да, здесь")
                .says("сколько ждать?")
                .isAsked("за 2 рабочих дня", "В каком подъезде лифт?");
    }
}
