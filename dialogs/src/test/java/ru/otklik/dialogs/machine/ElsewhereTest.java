package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch;
import ru.otklik.dialogs.conversation.Step;

/** What others answer for; and what is kept of the bot's opinion. */
class ElsewhereTest {
    private static Scenario atTheNeighbours() {
        return Scenario.known()
                .whileOthersAnswer("Это трасса, напишите в Росавтодор.")
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь");
    }

    @Test
    void whoeverWritesToTheWrongPlaceHearsTheRightOneAndFilesNothing() {
        Scenario scenario = atTheNeighbours()
                .isAsked("Это трасса, напишите в Росавтодор. Всё равно передать нашему сотруднику?")
                .isOffered("Да, передать", "Нет, напишу туда")
                .presses("Нет, напишу туда")
                .isToldOnly("не передаём")
                .didNothing();
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whoeverWantsItNeverthelessIsAskedOnce() {
        Effect.FileReport filed = atTheNeighbours()
                .says("да")
                .isAsked("Если есть фото")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class);
        assertThat(filed.draft().about().topic()).hasToString("street-light");
    }

    @Test
    void whatOthersAnswerForEverywhereIsToldBeforeThePlaceIsAskedForAndOnlyOnce() {
        Scenario.known()
                .whileOthersAnswerEverywhere("Это связь, напишите оператору.")
                .says("не горят фонари")
                .isAsked("уличное освещение")
                .presses("Да")
                .isToldOnly("Это связь, напишите оператору.")
                .presses("Да, передать")
                .isToldOnly("Где это?")
                .says("ленина 5")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
    }

    @Test
    void anotherPlaceIsLookedAtAnew() {
        atTheNeighbours()
                .says("нет, не Ленина 5, а 15")
                .isAsked("ул. Ленина, 15")
                .presses("Да, здесь")
                .isAsked("Росавтодор");
    }

    @Test
    void tellsWhetherTheResidentConfirmedChoseOrCorrected() {
        assertThat(explanation(
                        Scenario.known().says("на ленина 5 не горят фонари").presses("Да")))
                .returns(Hunch.Decision.CONFIRMED, Explanation::decision)
                .returns(.9, Explanation::probability);
        assertThat(explanation(Scenario.known()
                        .says("на ленина 5 не горят фонари")
                        .presses("Другое")
                        .presses("Яма на дороге")))
                .returns(Hunch.Decision.CORRECTED, Explanation::decision)
                .satisfies(why -> assertThat(why.topic()).hasToString("street-light"));
        assertThat(explanation(
                        Scenario.known().says("на ленина 5 беда с дорогой").presses("Стёрлась разметка")))
                .returns(Hunch.Decision.CHOSEN, Explanation::decision)
                .returns(Hunch.Certainty.AMONG, Explanation::certainty);
        assertThat(explanation(Scenario.known()
                        .says("на ленина 5 летает тарелка")
                        .presses("Дороги")
                        .presses("Яма на дороге")))
                .returns(Hunch.Decision.FOUND, Explanation::decision)
                .returns(Hunch.Certainty.UNKNOWN, Explanation::certainty);
        assertThat(explanation(
                        Scenario.known().says("на ленина 5 летает тарелка").presses("Ничего не подходит")))
                .returns(Hunch.Decision.NONE, Explanation::decision);
    }

    private static Explanation explanation(Scenario withTopic) {
        Explanation explanation = withTopic
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .explanation();
        assertThat(explanation).isNotNull();
        return explanation;
    }
}
