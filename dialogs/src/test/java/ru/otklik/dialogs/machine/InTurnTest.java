package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Step;

/** Several problems in one message. */
class InTurnTest {
    private static final String TWO = "У дома на ленина 5 не горят фонари. И ещё дорога вся в ямах.";

    private static Scenario two() {
        return Scenario.known().says(TWO);
    }

    @Test
    void twoProblemsAreReportedInTurnEachWithItsOwnWords() {
        Scenario scenario = two().isAsked("две разные проблемы: «Не горят фонари» и «Яма на дороге»", "по очереди?")
                .isOffered("Да, по очереди", "Только первая", "Это одна")
                .presses("Да, по очереди")
                .isToldOnly("Это здесь — ул. Ленина, 5")
                .presses("Да, здесь")
                .presses("Без фото")
                .isAsked("Не горят фонари · ул. Ленина, 5", "«У дома на ленина 5 не горят фонари.»")
                .presses("Отправить");
        Effect.FileReport first = scenario.did(Effect.FileReport.class);
        assertThat(first.goesOn()).isTrue();
        assertThat(first.draft().words()).isEqualTo("У дома на ленина 5 не горят фонари.");
        assertThat(first.draft().about().topic()).hasToString("street-light");

        scenario.isAsked("следующей проблеме — «Яма на дороге»", "Это здесь — ул. Ленина, 5")
                .presses("Да, здесь")
                .isAsked("Если есть фото")
                .presses("Без фото")
                .isAsked("Яма на дороге · ул. Ленина, 5", "«И ещё дорога вся в ямах.»")
                .presses("Отправить");
        Effect.FileReport second = scenario.did(Effect.FileReport.class);
        assertThat(second.goesOn()).isFalse();
        assertThat(second.draft().about().topic()).hasToString("road-hole");
        assertThat(second.draft().messageId()).isEqualTo(first.draft().messageId());
        assertThat(filed(scenario)).hasSize(2);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void everyChoiceCanBeTyped() {
        two().says("давайте по очереди").isAsked("Это здесь");
        two().says("да").isAsked("Это здесь");
        two().says("только первую").isAsked("Это здесь");
        two().says("первая").isAsked("Это здесь");
        two().says("это одна проблема").isAsked("Похоже, это про уличное освещение");
        two().says("нет").isAsked("Похоже, это про уличное освещение");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет, сначала про дорогу",
                "нет, лучше про дорогу",
                "давайте сначала яму",
                "начнём с ямы на дороге",
                "сначала вторую"
            })
    void theResidentChoosesWhichComesFirst(String text) {
        for (Scenario asked :
                new Scenario[] {two(), two().presses("Да, по очереди").isAsked("Это здесь")}) {
            Scenario scenario = asked.says(text)
                    .isAsked("начнём с этого — «Яма на дороге»", "Это здесь — ул. Ленина, 5")
                    .presses("Да, здесь")
                    .presses("Без фото")
                    .isAsked("Яма на дороге · ул. Ленина, 5")
                    .presses("Отправить")
                    .isAsked("следующей проблеме — «Не горят фонари»", "Это здесь")
                    .presses("Да, здесь")
                    .presses("Без фото")
                    .presses("Отправить");
            assertThat(filed(scenario))
                    .extracting(draft -> draft.words())
                    .containsExactly("И ещё дорога вся в ямах.", "У дома на ленина 5 не горят фонари.");
        }
    }

    @Test
    void whatComesFirstAnywayIsToldSo() {
        two().says("сначала про фонарные столбы").isAsked("начнём с этого — «Не горят фонари»", "Это здесь");
        two().presses("Да, по очереди")
                .says("сначала про фонари")
                .isAsked("начнём с этого — «Не горят фонари»", "Это здесь");
    }

    @Test
    void whatIsToComeFirstIsNoPartOfAnyReport() {
        two().says("нет, сначала про мусор").isAsked("Не поняли вас", "две разные проблемы");
        Scenario scenario = two().presses("Да, по очереди")
                .says("да")
                .says("без фото")
                .says("нет, сначала про дорогу")
                .isAsked("Сначала закончим с этой проблемой", "Проверьте")
                .presses("Отправить");
        assertThat(filed(scenario))
                .extracting(draft -> draft.words())
                .containsExactly("У дома на ленина 5 не горят фонари.");
    }

    @Test
    void onlyTheFirstIsReportedIfTheResidentSaysSo() {
        Scenario scenario =
                two().presses("Только первая").says("да").says("без фото").presses("Отправить");

        assertThat(filed(scenario))
                .extracting(draft -> draft.words())
                .containsExactly("У дома на ленина 5 не горят фонари.");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void oneProblemStaysOneWithAllItsWordsWhateverIsAdded() {
        Scenario scenario = two().presses("Это одна")
                .says("И дорога плохая.\nИ фонари.")
                .isAsked("уличное освещение")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить");

        assertThat(filed(scenario))
                .singleElement()
                .satisfies(draft -> assertThat(draft.words()).startsWith(TWO).contains("И дорога плохая."));
    }

    @Test
    void theOtherProblemIsNotLostWhenTheFirstIsCancelled() {
        Scenario scenario = two().presses("Да, по очереди")
                .says("отмена")
                .isAsked("Эту проблему отменили", "«Яма на дороге»", "Это здесь — ул. Ленина, 5")
                .says("да")
                .says("без фото")
                .presses("Отправить");

        assertThat(filed(scenario)).extracting(draft -> draft.words()).containsExactly("И ещё дорога вся в ямах.");
    }

    @Test
    void whatWasFiledStaysFiledWhenTheOtherIsCancelled() {
        Scenario scenario = two().presses("Да, по очереди")
                .says("да")
                .says("без фото")
                .presses("Отправить")
                .says("отмена")
                .isAsked("Эту проблему отменили");

        assertThat(filed(scenario)).hasSize(1);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void aSecondPressFilesNothingTwice() {
        Scenario scenario = two().presses("Да, по очереди").says("да").says("без фото");
        String send = scenario.payloadOf("Отправить");

        scenario.pressesPayload(send).pressesPayload(send).isAsked("уже не действует");

        assertThat(filed(scenario)).hasSize(1);
        assertThat(scenario.progress().draft().words()).isEqualTo("И ещё дорога вся в ямах.");
    }

    @Test
    void oneStepBackAsksAnewHowTheyAreReported() {
        two().presses("Только первая")
                .says("назад")
                .isAsked("две разные проблемы")
                .presses("Да, по очереди")
                .says("да")
                .says("назад")
                .says("назад")
                .isAsked("две разные проблемы")
                .says("назад")
                .isAsked("Что случилось?");
    }

    @Test
    void greetingsQuestionsAndAPersonBetweenLoseNothing() {
        Scenario scenario = two().says("/start")
                .isAsked("Продолжим", "две разные проблемы")
                .presses("Да, по очереди")
                .says("/help")
                .says("/start")
                .says("оператор")
                .says("бот")
                .isAsked("Это здесь")
                .says("да")
                .says("без фото")
                .presses("Отправить")
                .says("/my")
                .says("/start")
                .isAsked("Это здесь")
                .says("да")
                .says("без фото")
                .presses("Отправить");

        assertThat(filed(scenario)).hasSize(2);
    }

    @Test
    void aPhotoSentWithTheWordsBelongsToBoth() {
        Scenario scenario = Scenario.known()
                .sendsPhotos(TWO, "p1")
                .presses("Да, по очереди")
                .presses("Да, здесь")
                .sendsPhotos("", "p2")
                .presses("Готово")
                .presses("Отправить")
                .presses("Да, здесь")
                .presses("Готово")
                .presses("Отправить");

        assertThat(filed(scenario))
                .extracting(draft -> draft.attached().photos())
                .containsExactly(List.of("p1", "p2"), List.of("p1"));
    }

    @Test
    void eachProblemHasItsOwnPlace() {
        Scenario.known()
                .says("На ленина 5 не горят фонари. А на ленина 15 дорога разбита.")
                .presses("Да, по очереди")
                .isAsked("Это здесь — ул. Ленина, 5")
                .presses("Другое место")
                .says("ленина 15")
                .says("да")
                .says("без фото")
                .presses("Отправить")
                .isAsked("Это здесь — ул. Ленина, 15");
    }

    @Test
    void whoeverFollowsAnEventGoesOnWithTheOther() {
        Scenario scenario = Scenario.known()
                .whileHappens(7, "На Ленина чинят фонари. Сообщить вам, когда починят?")
                .says(TWO)
                .isAsked("две разные проблемы")
                .presses("Да, по очереди")
                .isAsked("чинят фонари")
                .presses("Сообщите")
                .isAsked("«Яма на дороге»");

        assertThat(scenario.did(Effect.FollowEvent.class).event()).isEqualTo(7);
    }

    @Test
    void theLawIsToldOnce() {
        Scenario scenario = Scenario.begin()
                .says(TWO)
                .presses("Да, по очереди")
                .presses("Согласен / согласна")
                .says("да")
                .says("без фото")
                .presses("Отправить");
        assertThat(scenario.did(Effect.FileReport.class).tellLaw()).isTrue();

        scenario.says("да").says("без фото").presses("Отправить");
        assertThat(scenario.did(Effect.FileReport.class).tellLaw()).isFalse();
    }

    private static List<Draft> filed(Scenario scenario) {
        return scenario.all(Effect.FileReport.class).stream()
                .map(Effect.FileReport::draft)
                .toList();
    }
}
