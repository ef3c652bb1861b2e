package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Step;

/** Dangers, questions, thanks, one's data, a person instead of the bot. */
class AsideTest {
    @Test
    void aDangerIsAnsweredAtOnceBeforeConsentAndTheReportCanGoOn() {
        Draft filed = Scenario.begin()
                .says("на ленина 5 в подъезде пахнет газом, фонари не горят")
                .isToldOnly("104 или 112")
                .mayWait(false)
                .isOffered("Рассказать")
                .presses("Рассказать")
                .isAsked("Согласны")
                .presses("Согласен / согласна")
                .presses("Да")
                .presses("Да, здесь")
                .says("пахнет газом всё сильнее")
                .isAsked("Если есть фото")
                .presses("Без фото")
                .presses("Отправить")
                .did(Effect.FileReport.class)
                .draft();
        assertThat(filed.dangers()).containsExactly("gas");
        assertThat(filed.words()).contains("всё сильнее");
    }

    @Test
    void aDangerInTheMiddleOfAnotherReportIsWarnedOfToo() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .says("и ещё пахнет газом")
                .isToldOnly("104 или 112")
                .presses("Рассказать")
                .isAsked("Это здесь");
    }

    @Test
    void aDangerInAReplyIsWarnedOfAndTheReplyGoesOn() {
        Scenario scenario = Scenario.known()
                .rates("26-000001", false)
                .says("теперь пахнет газом")
                .isAsked("104 или 112");
        assertThat(scenario.did(Effect.AddComplaint.class).what().words()).isEqualTo("теперь пахнет газом");
    }

    @Test
    void aQuestionGetsItsReadyAnswerAndMayBecomeAReport() {
        Scenario.known()
                .says("как записаться в сад")
                .isToldOnly("В сад записывают через Госуслуги")
                .isOffered("Спасибо, помогло", "Нет, у меня беда")
                .presses("Нет, у меня беда")
                .isAsked("О чём сообщение?");
    }

    @Test
    void everythingThatIsKeptIsSentToWhoeverWantsIt() {
        Scenario.known()
                .says("мои данные")
                .isOffered("Прислать всё файлом", "Удалить мои данные", "Назад")
                .presses("Прислать всё файлом")
                .did(Effect.SendData.class);
        Scenario scenario = Scenario.known().says("download my data").says("скачать");
        scenario.did(Effect.SendData.class);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whatWasBegunGoesOnAfterIt() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .says("мои данные")
                .presses("Прислать всё файлом")
                .isAsked("уличное освещение");
        scenario.did(Effect.SendData.class);
    }

    @Test
    void whatIsNoProblemBeginsNoReport() {
        Scenario.known()
                .says("какая погода?")
                .isToldOnly("Об этом поговорить не умеем")
                .didNothing()
                .says("кто построил пирамиды?")
                .isToldOnly("На это у нас нет ответа")
                .isOffered("Нет, у меня беда")
                .didNothing()
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("уличное освещение");
    }

    @Test
    void aQuestionAboutAProblemBeginsAReport() {
        Scenario.known().says("почему на ленина 5 нет воды?").isAsked("О чём сообщение?");
        Scenario.known().says("когда починят наш забор на нашей улице?").isAsked("О чём сообщение?");
        Scenario.known().says("кто отвечает за фонари?").isAsked("уличное освещение");
        Scenario.known().says("что творится на ленина 5?").isAsked("О чём сообщение?");
    }

    @Test
    void whereNothingIsBegunThereIsNothingToGoBackTo() {
        Scenario.known().says("назад").isToldOnly("Возвращаться некуда");
        Scenario.known().says("исправить").isToldOnly("Исправлять пока нечего");
    }

    @Test
    void yesToSeveralChoicesIsAskedWhich() {
        Scenario.known()
                .says("на ленина 5 беда с дорогой")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другое")
                .says("да")
                .isAsked("Здесь на выбор несколько", "О чём ваше сообщение?")
                .isOffered("Яма на дороге", "Стёрлась разметка", "Другое")
                .says("2")
                .isAsked("Это здесь");
        Scenario.known()
                .says("над нашим домом летает какая-то тарелка")
                .says("ага")
                .isAsked("Здесь на выбор несколько")
                .isOffered("Освещение", "Дороги", "Ничего не подходит");
    }

    @Test
    void aHelpfulAnswerEndsThere() {
        Scenario scenario = Scenario.known().says("как записаться в сад").says("спасибо, помогло");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void thanksAreNoReportEvenInTheMiddleOfOne() {
        Scenario.known()
                .says("спасибо!")
                .isToldOnly("Пожалуйста")
                .says("у дома на ленина 5 не горят фонари")
                .says("спасибо")
                .isAsked("Пожалуйста", "уличное освещение");
    }

    @Test
    void aPersonIsCalledAfterConsentAndGetsEverythingUntilTheResidentLeaves() {
        Scenario scenario = Scenario.begin()
                .says("оператор")
                .isAsked("Сотруднику будут видны", "Согласны")
                .presses("Согласен / согласна")
                .isToldOnly("Позвали сотрудника");
        assertThat(scenario.did(Effect.CallOperator.class).words()).isEmpty();
        scenario.says("не горят фонари").isToldNothing();
        assertThat(scenario.did(Effect.TellOperator.class).what().words()).isEqualTo("не горят фонари");
        scenario.says("бот").isToldOnly("Снова на связи бот").did(Effect.LeaveOperator.class);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whoeverWantsAPersonIsAskedForConsentToThatAndNotToAReport() {
        Scenario.begin()
                .says("оператор")
                .isToldOnly("Чтобы позвать человека, нужно ваше согласие")
                .isNotTold("Чтобы передать сообщение")
                .isOffered("Согласен / согласна", "Нет")
                .says("привет")
                .isAsked("Чтобы позвать человека");
    }

    @Test
    void whenTheOperatorLeavesTheReportGoesOn() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .says("позовите человека")
                .isToldOnly("Позвали сотрудника")
                .says("алло")
                .isLeftByTheOperator()
                .isAsked("Сотрудник закончил", "уличное освещение");
    }

    @Test
    void aRatingOfNothingBeginsNoReport() {
        Scenario.known().says("решено").isToldOnly("Если что-то случилось").didNothing();
    }

    @Test
    void erasingIsAgreedToInWords() {
        Scenario.known()
                .says("удалите мои данные")
                .isOffered("Прислать всё файлом", "Удалить мои данные", "Назад")
                .says("да")
                .isOffered("Да, удалить", "Нет, оставить");
    }

    @Test
    void dataAreShownAndErasedOnlyAfterAskingTwice() {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000001")
                .says("мои данные")
                .isToldOnly("Имя и сообщения")
                .isOffered("Прислать всё файлом", "Удалить мои данные", "Назад")
                .presses("Удалить мои данные")
                .isAsked("Придётся отозвать то, что ещё не закрыто: 1 сообщение")
                .didNothing();
        scenario.presses("Да, удалить").did(Effect.EraseData.class);
        Progress left = scenario.progress();
        assertThat(left.draft()).isEqualTo(Draft.EMPTY);
        assertThat(left.consent()).isNull();
        scenario.says("не горят фонари").isAsked("Согласны");
    }

    @Test
    void theLawIsToldOnceWithTheFirstReport() {
        Scenario scenario = Scenario.begin()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Согласен / согласна")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить");
        assertThat(scenario.did(Effect.FileReport.class).tellLaw()).isTrue();
        scenario.says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .presses("Без фото")
                .presses("Отправить");
        assertThat(scenario.did(Effect.FileReport.class).tellLaw()).isFalse();
    }

    @Test
    void theButtonForAnAppealNeverGrowsStale() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .pressesPayload("appeal.26-000001")
                .isAsked("уличное освещение");
        assertThat(scenario.did(Effect.ComposeAppeal.class).number()).isEqualTo("26-000001");
    }

    @Test
    void aPhotoTakenSomewhereProposesItsPlace() {
        Scenario.known()
                .sendsPhotoTakenAt(56.2, 41.3)
                .says("не горят фонари")
                .presses("Да")
                .isAsked("рядом с ул. Ленина");
    }

    @Test
    void whoeverGoesOnAtOnceGetsOneReply() {
        Scenario.known()
                .says("привет")
                .mayWait(true)
                .says("на ленина 5 не горят фонари")
                .mayWait(true)
                .sendsPhotos("", "p1")
                .mayWait(true)
                .presses("Да")
                .mayWait(false);
    }

    @Test
    void whoeverThanksForAWarningIsAnsweredInShort() {
        Scenario.begin()
                .says("в подъезде пахнет газом")
                .isAsked("Это опасно")
                .says("спасибо")
                .isToldOnly("Мы здесь")
                .isOffered("Рассказать")
                .says("привет")
                .isToldOnly("Мы здесь")
                .presses("Рассказать")
                .isAsked("Согласны");
    }

    @Test
    void aButtonStaysGoodWhileTheSameIsAskedAgain() {
        Scenario scenario = Scenario.known().says("не горят фонари");
        String yes = scenario.payloadOf("Да");
        scenario.says("фонари не горят").says("спасибо").pressesPayload(yes).isAsked("Где это?");
    }

    @Test
    void aButtonIsStaleOnceSomethingElseIsAsked() {
        Scenario scenario = Scenario.known().says("не горят фонари");
        String yes = scenario.payloadOf("Да");
        scenario.says("да").says("ленина 5").pressesPayload(yes).isNoticed("Эта кнопка уже не действует.");
    }

    @Test
    void allGroupsAreShownOnceAndInShortAfterThat() {
        Scenario.known()
                .says("у нас тут большая и непонятная беда")
                .isAsked("Выберите, к чему это ближе")
                .isOffered("Освещение", "Дороги", "Ничего не подходит")
                .says("совсем непонятная")
                .isToldOnly("Тему пока не узнаём")
                .says("и всё тут")
                .isToldOnly("Тему пока не узнаём")
                .presses("Показать список")
                .isAsked("Выберите, к чему это ближе")
                .isOffered("Освещение", "Дороги", "Ничего не подходит")
                .says("загадочно")
                .says("дороги")
                .isAsked("«Дороги» — что именно?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"жалуюсь на всё", "аааааа", "беда у нас", "сделайте что-нибудь уже!!!"})
    void aFewWordsThatTellNothingAreAskedAboutOnceBeforeAnythingElse(String words) {
        Draft draft = Scenario.begin()
                .says(words)
                .isToldOnly("Расскажите чуть подробнее — что случилось и где?")
                .says("не горит фонарь на ленина 5")
                .isAsked("Согласны")
                .progress()
                .draft();
        assertThat(draft.words()).isEqualTo("не горит фонарь на ленина 5");

        Scenario.begin()
                .says(words)
                .says("и всё")
                .isAsked("Согласны")
                .presses("Согласен / согласна")
                .isAsked("Выберите, к чему это ближе");
    }

    @Test
    void whereItIsSaidOnlyInTheSecondMessageTheFirstIsKept() {
        assertThat(Scenario.known()
                        .says("воет сирена")
                        .says("у дома на ленина 5")
                        .progress()
                        .draft()
                        .words())
                .isEqualTo("воет сирена\nу дома на ленина 5");
    }
}
