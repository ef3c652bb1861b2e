package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Words that belong to a report that was filed reach it, whatever is being made or shown meanwhile. */
class HeardRightTest {
    private static final Input.Own LIGHT = new Input.Own("26-000001", new TopicId("street-light"));
    private static final Input.Own HOLE = new Input.Own("26-000002", new TopicId("road-hole"));

    private static Scenario atPhotos() {
        return Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("Если есть фото");
    }

    @ParameterizedTest
    @ValueSource(strings = {"со стороны магазина", "нет", "да"})
    void wordsAfterAnAgencysQuestionAreAskedAboutWhileAnotherReportIsBeingMade(String reply) {
        Scenario scenario = atPhotos()
                .whileOpen(HOLE)
                .justAsked("26-000002")
                .says(reply)
                .isToldOnly("Это ответ по № 26-000002 или к сообщению, которое готовим?")
                .isOffered("Ответ по № 26-000002", "К новому сообщению")
                .presses("Ответ по № 26-000002")
                .isToldOnly("Если есть фото")
                .isOffered("Без фото");
        assertThat(scenario.did(Effect.ReplyToAgency.class))
                .isEqualTo(new Effect.ReplyToAgency("26-000002", new Effect.What(reply, List.of())));
        assertThat(scenario.progress().draft().words()).isEqualTo("у дома на ленина 5 не горят фонари");
    }

    @Test
    void wordsOfTheReportThatIsBeingMadeGoOnWithIt() {
        Scenario scenario = atPhotos()
                .whileOpen(HOLE)
                .justAsked("26-000002")
                .says("второй фонарь от угла")
                .says("и третий")
                .isAsked("Добавили", "Это ответ по № 26-000002")
                .presses("К новому сообщению")
                .isAsked("Добавили к вашим словам", "Если есть фото");
        assertThat(scenario.progress().draft().words()).endsWith("не горят фонари\nвторой фонарь от угла\nи третий");
        assertThat(scenario.all(Effect.ReplyToAgency.class)).isEmpty();

        atPhotos()
                .whileOpen(HOLE)
                .justAsked("26-000002")
                .says("нет")
                .presses("К новому сообщению")
                .isAsked("Проверьте");
    }

    @Test
    void aPhotoThatAnAgencyAskedForDoesNotSlipIntoAnotherReport() {
        Scenario scenario = atPhotos()
                .whileOpen(HOLE)
                .justAsked("26-000002")
                .sendsPhotos("вот", "p1")
                .isToldOnly("Это ответ по № 26-000002 или к сообщению, которое готовим?")
                .sendsPhotos("", "p2")
                .presses("Ответ по № 26-000002")
                .isToldOnly("Если есть фото");
        assertThat(scenario.did(Effect.ReplyToAgency.class))
                .isEqualTo(new Effect.ReplyToAgency("26-000002", new Effect.What("вот", List.of("p1", "p2"))));
        assertThat(scenario.progress().draft().attached().photos()).isEmpty();

        Scenario draft = atPhotos()
                .whileOpen(HOLE)
                .justAsked("26-000002")
                .sendsPhotos("", "p1")
                .presses("К новому сообщению");
        assertThat(draft.progress().draft().attached().photos()).containsExactly("p1");
        assertThat(draft.all(Effect.ReplyToAgency.class)).isEmpty();
    }

    @Test
    void reportsToChooseFromAreNamedByWhatTheyAreAbout() {
        Scenario.known()
                .whileOpen(HOLE, new Input.Own("26-000003", new TopicId("street-light")))
                .says("так и не сделали")
                .isOffered("№ 26-000002, Яма на дороге", "№ 26-000003, Не горят фонари", "У меня другое");
    }

    @Test
    void aDangerOrAButtonIsNoReplyInTheMiddleOfAReport() {
        atPhotos().justAsked("26-000002").says("пахнет газом").isToldOnly("104 или 112");
        atPhotos().justAsked("26-000002").presses("Без фото").isAsked("Проверьте");
        atPhotos().justAsked("26-000002").says("без фото").isAsked("Проверьте");
    }

    @ParameterizedTest
    @ValueSource(strings = {"и ещё справа", "45-я квартира", "код 12"})
    void theSecondMessageOfAReplyGoesWhereTheFirstWent(String more) {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .justReplied("26-000001")
                .says(more)
                .isToldNothing();
        assertThat(scenario.did(Effect.ReplyToAgency.class).number()).isEqualTo("26-000001");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void aProblemAfterAReplyIsANewReport() {
        Scenario.known()
                .whileOpen(HOLE)
                .justReplied("26-000002")
                .says("на ленина 5 не горят фонари")
                .isAsked("уличное освещение");
        Scenario.known()
                .whileOpen(HOLE)
                .justReplied("26-000002")
                .says("спасибо")
                .isToldOnly("Пожалуйста");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "до сих пор не починили",
                "ничего не изменилось",
                "всё ещё не починили фонари",
                "фонарь опять погас",
                "still not fixed"
            })
    void whatIsNotSolvedYetIsKeptWithTheReportAndItsStateIsTold(String text) {
        Scenario scenario = Scenario.known().whileOpen(LIGHT).says(text);
        assertThat(scenario.did(Effect.AddToReport.class))
                .isEqualTo(new Effect.AddToReport("26-000001", new Effect.What(text, List.of())));
        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000001");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whichOfSeveralIsNotSolvedIsAskedUnlessTheWordsSayIt() {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .says("до сих пор не починили")
                .isToldOnly("О каком из ваших сообщений это?")
                .isOffered("№ 26-000002, Яма на дороге", "№ 26-000001, Не горят фонари", "У меня другое")
                .presses("№ 26-000001, Не горят фонари");
        assertThat(scenario.did(Effect.AddToReport.class).what().words()).isEqualTo("до сих пор не починили");
        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000001");

        assertThat(Scenario.known()
                        .whileOpen(HOLE, LIGHT)
                        .says("фонари до сих пор не починили")
                        .did(Effect.AddToReport.class)
                        .number())
                .isEqualTo("26-000001");
        Scenario.known()
                .whileOpen(HOLE)
                .says("фонари до сих пор не починили")
                .isAsked("уличное освещение")
                .didNothing();
    }

    @Test
    void longWaitingIsAnInquiry() {
        Scenario scenario = Scenario.known().whileOpen(LIGHT).says("уже неделя прошла, где ответ?");
        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "яма так и осталась",
                "ничего не заделали",
                "спасибо, но яма опять появилась",
                "фонарь опять погас"
            })
    void whatIsNotSolvedAfterAnAnswerIsOfferedAsItsRating(String text) {
        Scenario scenario = Scenario.known()
                .whileAnswered("26-000001")
                .says(text)
                .isToldOnly("Это об ответе по № 26-000001 — там не решено?")
                .says("да");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .isEqualTo(new Effect.RateAnswer("26-000001", false, new Effect.What(text, List.of())));
    }

    @Test
    void theOppositeOfWhatWasAskedIsHeard() {
        Scenario gone = Scenario.known()
                .whileOpen(LIGHT)
                .says("фонарь зажгли, спасибо")
                .isToldOnly("Это о № 26-000001 — там всё решено?")
                .says("фонарь опять погас");
        assertThat(gone.did(Effect.AddToReport.class).number()).isEqualTo("26-000001");
        assertThat(gone.all(Effect.Solved.class)).isEmpty();
        assertThat(gone.progress().step()).isEqualTo(Step.IDLE);

        Scenario.known()
                .whileAnswered("26-000001")
                .says("спасибо, сделали")
                .isToldOnly("там всё решено?")
                .says("фонарь опять погас")
                .isAsked("там не решено?")
                .isOffered("Да, не решено", "У меня другое")
                .says("уже починили")
                .isAsked("там всё решено?");
    }

    @Test
    void aListOfReportsIsLeftByWhateverChoosesNoneOfThem() {
        Scenario listed = Scenario.known()
                .whileFiled("26-000002", "26-000001")
                .says("/my")
                .says("спасибо")
                .isToldOnly("Пожалуйста")
                .isOffered();
        assertThat(listed.progress().step()).isEqualTo(Step.IDLE);

        listed.says("/my").says("ок").isToldOnly("Если что-то случилось").isOffered();
        listed.says("/my").rates("26-000001", true).isToldNothing().isOffered();
        listed.says("/my").presses("№ 26-000001").rates("26-000001", true).isToldNothing();
        listed.whileOpen(LIGHT).says("/my").says("когда починят?").isToldNothing();
        assertThat(listed.did(Effect.TellState.class).number()).isEqualTo("26-000001");
    }

    @Test
    void aListThatIsLeftLeadsBackToTheReportThatIsBeingMade() {
        atPhotos().whileFiled("26-000001").says("/my").says("спасибо").isAsked("Пожалуйста", "Если есть фото");
    }

    @Test
    void anAnsweredReportCanBeRatedWhereItIsShown() {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000001")
                .whileAnswered("26-000001")
                .says("/my")
                .presses("№ 26-000001")
                .isOffered("Решено", "Частично", "Нет", "Дополнить", "К списку");
        assertThat(scenario.payloadOf("Частично")).isEqualTo("rate.26-000001.partly");
    }

    @Test
    void askingHowItGoesInsteadOfSayingWhichIsToldOfTheReportsAndLeavesTheQuestion() {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .whileFiled("26-000002", "26-000001")
                .whileAsked("26-000001", "26-000002")
                .says("у второго подъезда")
                .isAsked("к прежнему сообщению или что-то новое")
                .says("когда починят?")
                .isAsked("никому это не передали", "Ваши сообщения")
                .presses("Назад")
                .isToldOnly("Хорошо");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }
}
