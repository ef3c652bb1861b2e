package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Step;

/** Several reports of one chat never mix: a quote, a number, a button or a question decides. */
class OwnReportsTest {
    @Test
    void reportsAreListedOpenedAddedToAndLeft() {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000002", "26-000001")
                .says("/my")
                .isToldOnly("26-000002")
                .isOffered("№ 26-000002", "№ 26-000001", "Назад")
                .presses("№ 26-000001")
                .isAsked("Сообщение 26-000001")
                .isOffered("Дополнить", "Отозвать", "К списку")
                .presses("Дополнить")
                .isAsked("Пришлите слова или фото к № 26-000001")
                .sendsPhotos("вот фото", "p1");
        Effect.AddToReport added = scenario.did(Effect.AddToReport.class);
        assertThat(added.number()).isEqualTo("26-000001");
        assertThat(added.what()).isEqualTo(new Effect.What("вот фото", List.of("p1")));
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whoeverAsksForTheAnswerSeesTheirReports() {
        Scenario.known()
                .whileFiled("26-000001")
                .says("Где мой ответ?")
                .isToldOnly("26-000001")
                .says("№ 26-000009")
                .isAsked("Такого номера среди ваших сообщений нет", "26-000001");
    }

    @Test
    void withdrawingIsAskedAboutFirst() {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000001")
                .says("мои сообщения")
                .says("26-000001")
                .presses("Отозвать")
                .isAsked("Отозвать № 26-000001?")
                .presses("Нет, оставить")
                .isAsked("Сообщение 26-000001")
                .didNothing();
        assertThat(scenario.presses("Отозвать")
                        .presses("Да, отозвать")
                        .did(Effect.Withdraw.class)
                        .number())
                .isEqualTo("26-000001");
    }

    @Test
    void whoeverHasNoReportsIsTold() {
        Scenario.known().says("/my").isToldOnly("нет сообщений").isOffered();
    }

    @Test
    void lookingAtReportsDoesNotLoseTheOneThatIsBeingMade() {
        Scenario.known()
                .whileFiled("26-000001")
                .says("у дома на ленина 5 не горят фонари")
                .says("/my")
                .isToldOnly("26-000001")
                .presses("Назад")
                .isAsked("уличное освещение");
    }

    @Test
    void aQuotedMessageGetsTheWordsWhateverIsBeingMade() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .quotes("26-000009", "уже и соседний погас")
                .isAsked("уличное освещение");
        Effect.ReplyToAgency reply = scenario.did(Effect.ReplyToAgency.class);
        assertThat(reply.number()).isEqualTo("26-000009");
        assertThat(reply.what().words()).isEqualTo("уже и соседний погас");
        assertThat(scenario.progress().draft().words()).isEqualTo("у дома на ленина 5 не горят фонари");
    }

    @Test
    void thePartOfANumberOpensTheReportThatEndsSo() {
        Scenario.known()
                .whileFiled("26-004211", "26-000001")
                .says("/my")
                .says("покажи 4211")
                .isAsked("Сообщение 26-004211")
                .says("к списку")
                .says("№ 999")
                .isAsked("Такого номера среди ваших сообщений нет", "26-004211")
                .isOffered("№ 26-004211", "№ 26-000001", "Назад");
    }

    @Test
    void lookingAtReportsDoesNotLoseTheQuestionWhoseTheWordsAre() {
        Scenario.known()
                .whileFiled("26-000001")
                .whileAsked("26-000001", "26-000002")
                .says("третий подъезд")
                .says("/my")
                .isToldOnly("Ваши сообщения")
                .presses("Назад")
                .isToldOnly("к прежнему сообщению или что-то новое")
                .isOffered("№ 26-000001", "№ 26-000002", "Новое сообщение");
    }

    @Test
    void wordsAboutTheOneAnswerAreOfferedAsItsRating() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("Брехня, ничего не сделали")
                .isToldOnly("Это об ответе по № 26-000001 — там не решено?")
                .isOffered("Да, не решено", "У меня другое")
                .didNothing()
                .says("да");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .isEqualTo(new Effect.RateAnswer(
                        "26-000001", false, new Effect.What("Брехня, ничего не сделали", List.of())));
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whoeverSaysTheSameOnceMoreMeansTheAnswer() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("брехня, не засыпали")
                .says("так и не приехал никто, яма на месте");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .isEqualTo(new Effect.RateAnswer(
                        "26-000001",
                        false,
                        new Effect.What("брехня, не засыпали\nтак и не приехал никто, яма на месте", List.of())));
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);

        scenario.says("брехня, не засыпали").says("так и не приехал никто");
        assertThat(scenario.did(Effect.RateAnswer.class).what().words()).endsWith("так и не приехал никто");
    }

    @Test
    void otherWordsAtTheQuestionAboutAnAnswerAreKeptWithTheRating() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("брехня, не засыпали")
                .says("приезжайте сами посмотрите")
                .isAsked("Добавили к вашим словам", "Это об ответе по № 26-000001 — там не решено?")
                .presses("Да, не решено");
        assertThat(scenario.did(Effect.RateAnswer.class).what().words())
                .isEqualTo("брехня, не засыпали\nприезжайте сами посмотрите");
    }

    @Test
    void aButtonBelowTheAnswerSettlesTheQuestionAboutIt() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("брехня, не засыпали")
                .rates("26-000001", false);
        assertThat(scenario.did(Effect.AddComplaint.class))
                .isEqualTo(
                        new Effect.AddComplaint("26-000001", new Effect.What("брехня, не засыпали", List.of()), true));

        scenario.whileAnswered().says("там вообще ничего не делали").isToldNothing();
        assertThat(scenario.did(Effect.AddComplaint.class))
                .isEqualTo(new Effect.AddComplaint(
                        "26-000001", new Effect.What("там вообще ничего не делали", List.of()), false));
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void aButtonBelowTheAnswerSettlesTheQuestionAlsoIfItIsSolved() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("брехня, не засыпали")
                .rates("26-000001", true)
                .isToldNothing();
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void anotherAnswersButtonLeavesTheQuestionAndTheWordsGoToTheirReport() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says("брехня, не засыпали")
                .rates("26-000002", true)
                .isToldNothing();
        assertThat(scenario.did(Effect.AddToReport.class))
                .isEqualTo(new Effect.AddToReport("26-000001", new Effect.What("брехня, не засыпали", List.of())));
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void wordsAboutOneOfSeveralAnswersAreAskedAbout() {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000002", "26-000001")
                .says("спасибо, сделали")
                .isToldOnly("О каком из них это?")
                .isOffered("№ 26-000002", "№ 26-000001", "У меня другое")
                .presses("№ 26-000001");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .returns("26-000001", Effect.RateAnswer::number)
                .returns(true, Effect.RateAnswer::solved);
    }

    @Test
    void wordsThatRateNothingBecomeAReportUnlessTheyArePraise() {
        Scenario.known()
                .whileAnswered("26-000001")
                .says("так и не починили")
                .presses("У меня другое")
                .isAsked("О чём сообщение?");
        Scenario.known()
                .whileAnswered("26-000001")
                .says("спасибо, сделали")
                .says("нет")
                .isToldOnly("расскажите");
    }

    @Test
    void aNewProblemIsNoRating() {
        Scenario.known()
                .whileAnswered("26-000001")
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("уличное освещение");
    }

    @Test
    void aBareNumberOpensTheReport() {
        Scenario.known()
                .whileFiled("26-000001")
                .quotes("26-000001", "26-000001")
                .isAsked("Сообщение 26-000001");
    }

    @Test
    void wordsWhileSeveralAgenciesWaitForAReplyAreAskedAbout() {
        Scenario scenario = Scenario.known()
                .whileAsked("26-000001", "26-000002")
                .says("третий подъезд")
                .isAsked("к прежнему сообщению или что-то новое")
                .isOffered("№ 26-000001", "№ 26-000002", "Новое сообщение")
                .didNothing();
        scenario.says("там, где домофон сломан").isOffered("№ 26-000001", "№ 26-000002", "Новое сообщение");
        Effect.ReplyToAgency reply = scenario.presses("№ 26-000001").did(Effect.ReplyToAgency.class);
        assertThat(reply.what().words()).isEqualTo("третий подъезд\nтам, где домофон сломан");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    void somethingNewWhileAnAgencyWaitsBecomesAReport() {
        Scenario.known()
                .whileAsked("26-000001", "26-000002")
                .says("у дома на ленина 5 не горят фонари")
                .isOffered("№ 26-000001", "№ 26-000002", "Новое сообщение")
                .presses("Новое сообщение")
                .isAsked("уличное освещение");
    }

    @Test
    void theButtonBelowAQuestionTakesTheReplyAndTheReportGoesOn() {
        Scenario scenario = Scenario.known()
                .whileAsked("26-000001")
                .says("/start")
                .wantsToReply("26-000001")
                .isAsked("Напишите ответ по № 26-000001")
                .says("третий подъезд");
        assertThat(scenario.did(Effect.ReplyToAgency.class).number()).isEqualTo("26-000001");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void notSolvedInTheMiddleOfAReportTakesWhatIsWrongAndGoesOn() {
        Scenario scenario = Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .rates("26-000001", false)
                .says("опять погасли")
                .isAsked("уличное освещение");
        assertThat(scenario.did(Effect.AddComplaint.class).what().words()).isEqualTo("опять погасли");
    }
}
