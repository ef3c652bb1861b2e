package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.conversation.Step;

/** What somebody has reported or an agency has announced is told before anything is filed. */
class KnownAlreadyTest {
    private static final String OUTAGE = "На Ленина нет света до 18:00. Сообщить, когда починят?";

    private static Known.Nearby nearby(String number, int metres) {
        return new Known.Nearby(
                number, "не горит третий день", metres, "в работе", "сообщили вчера", "photo-" + number);
    }

    @Test
    void anEventIsToldAtTheFirstSentenceItMatchesEvenBeforeConsent() {
        Scenario.begin()
                .whileHappens(7, OUTAGE)
                .says("у дома на ленина 5 не горят фонари")
                .isToldOnly(OUTAGE)
                .isOffered("Сообщите", "У меня другое");
    }

    @Test
    void whoeverWantsToKnowItsEndIsDone() {
        Scenario scenario = Scenario.known().whileHappens(7, OUTAGE).says("у дома на ленина 5 не горят фонари");
        assertThat(scenario.presses("Сообщите").did(Effect.FollowEvent.class).event())
                .isEqualTo(7);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void whoeverWantsToKnowItsEndConsentsFirst() {
        Scenario scenario = Scenario.begin()
                .whileHappens(7, OUTAGE)
                .says("у дома на ленина 5 не горят фонари")
                .presses("Сообщите")
                .isAsked("Чтобы написать вам", "Согласны?")
                .didNothing()
                .presses("Согласен / согласна");
        assertThat(scenario.did(Effect.FollowEvent.class).event()).isEqualTo(7);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void whoeverDoesNotConsentIsNotToldOfItsEnd() {
        Scenario scenario = Scenario.begin()
                .whileHappens(7, OUTAGE)
                .says("у дома на ленина 5 не горят фонари")
                .presses("Сообщите")
                .presses("Нет")
                .didNothing();
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void anotherMatterGoesOnAndTheEventIsNotToldAgain() {
        Scenario.known()
                .whileHappens(7, OUTAGE)
                .says("у дома на ленина 5 не горят фонари")
                .says("у меня другое")
                .isAsked("уличное освещение")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
    }

    @Test
    void theSameNearbyIsShownWithEverythingToJudgeByAndCanBeJoined() {
        Draft filed = offeredTheSame()
                .isAsked("«не горит третий день»", "в этом же доме", "в работе", "сообщили вчера")
                .isShownPhotos("photo-26-000001")
                .isOffered("Это оно", "Другое")
                .presses("Это оно")
                .presses("Без фото")
                .isAsked("Присоединим к № 26-000001")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.known().joins()).isEqualTo("26-000001");
    }

    @Test
    void oneOfSeveralIsChosenAndAnotherPlaceForgetsTheChoice() {
        Scenario scenario = Scenario.known()
                .whileKnown(nearby("26-000001", 0), nearby("26-000002", 40))
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("1. «не горит", "2. «не горит", "примерно в 40 м")
                .isOffered("Это 1", "Это 2", "Другое")
                .presses("Это 2");
        assertThat(scenario.progress().draft().known().joins()).isEqualTo("26-000002");
        scenario.whileKnown()
                .says("исправить место")
                .says("ленина 15")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
        assertThat(scenario.progress().draft().known().joins()).isNull();
    }

    @Test
    void whoeverJoinsWhatWasAnsweredMeanwhileReadsTheAnswer() {
        Draft filed = offeredTheSame()
                .whileItIsAnswered("«Горсвет»: «Заменили кабель»")
                .presses("Это оно")
                .isAsked("На это уже ответили. «Горсвет»: «Заменили кабель»", "Если есть фото")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.known().joins()).isEqualTo("26-000001");
    }

    @Test
    void whomTheAnswerToOthersIsEnoughSendsNothing() {
        Scenario scenario = offeredTheSame()
                .whileItIsAnswered("«Горсвет»: «Заменили кабель»")
                .presses("Это оно")
                .isAsked("больше ничего не нужно")
                .isOffered("Без фото", "Этого достаточно")
                .presses("Этого достаточно")
                .isToldOnly("Отменили, никому ничего не передали");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whatWasClosedMeanwhileIsNotJoined() {
        Draft filed = offeredTheSame()
                .whileItIsOver()
                .says("это оно")
                .isAsked("уже закрыли, ваше передадим отдельно", "Если есть фото")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.known().joins()).isNull();
    }

    @Test
    void noneOfTheseGoesOn() {
        Draft filed = offeredTheSame()
                .presses("Другое")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.known().joins()).isNull();
    }

    /** A resident who is shown what somebody has reported from the same house. */
    private static Scenario offeredTheSame() {
        return Scenario.known()
                .whileKnown(nearby("26-000001", 0))
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь");
    }
}
