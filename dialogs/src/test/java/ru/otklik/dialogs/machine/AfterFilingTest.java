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

/** Whoever has an open report talks about it without its number. */
class AfterFilingTest {
    private static final Input.Own LIGHT = new Input.Own("26-000001", new TopicId("street-light"));
    private static final Input.Own HOLE = new Input.Own("26-000002", new TopicId("road-hole"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "когда починят?",
                "Ну что там?",
                "есть новости?",
                "что там с моей заявкой",
                "когда уже почините",
                "сколько ждать ответа?",
                "где мой ответ?",
                "ну и когда?? сделают",
                "здравствуйте, подскажите, есть ли какие-то новости",
                "скоро приедут?",
                "как дела с заявкой",
                "any news?"
            })
    void askingHowItGoesIsToldOfTheOneReport(String text) {
        Scenario scenario = Scenario.known().whileOpen(LIGHT).says(text);

        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000001");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whichOneIsAskedIfThereAreSeveral() {
        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .whileFiled("26-000002", "26-000001")
                .says("когда починят?")
                .isToldOnly("Ваши сообщения")
                .isOffered("№ 26-000002", "№ 26-000001", "Назад");
    }

    @Test
    void theNamedMatterTellsWhichOne() {
        Scenario scenario = Scenario.known().whileOpen(HOLE, LIGHT).says("когда починят фонари?");
        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000001");
    }

    @Test
    void anotherMatterOrPlaceIsANewReport() {
        Scenario.known().whileOpen(HOLE).says("когда починят фонари?").isAsked("уличное освещение");
        Scenario.known()
                .whileOpen(LIGHT)
                .says("когда починят фонари на ленина 15?")
                .isAsked("уличное освещение");
        Scenario.known().says("когда починят фонари?").isAsked("уличное освещение");
    }

    @Test
    void whoeverHasNoReportsIsToldSo() {
        Scenario.known().says("ну что там?").isToldOnly("нет сообщений").didNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"свет включили, спасибо", "уже починили", "спасибо, всё починили", "фонари горят, спасибо"})
    void whatIsSolvedBeforeAnyAnswerIsClosedIfTheResidentAgrees(String text) {
        Scenario scenario = Scenario.known()
                .whileOpen(LIGHT)
                .says(text)
                .isToldOnly("Это о № 26-000001 — там всё решено?")
                .isOffered("Да, решено", "У меня другое")
                .didNothing()
                .presses("Да, решено");

        assertThat(scenario.did(Effect.Solved.class).number()).isEqualTo("26-000001");
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whichOneIsSolvedIsAskedIfThereAreSeveralAndNothingIsBegunIfItIsNone() {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .says("уже починили, спасибо")
                .isToldOnly("О каком из ваших сообщений это?")
                .isOffered("№ 26-000002, Яма на дороге", "№ 26-000001, Не горят фонари", "У меня другое");
        assertThat(scenario.presses("№ 26-000001, Не горят фонари")
                        .did(Effect.Solved.class)
                        .number())
                .isEqualTo("26-000001");

        Scenario.known().whileOpen(LIGHT).says("уже починили").says("нет").isToldOnly("Хорошо");
    }

    @Test
    void theReplyToTheOnlyQuestionGoesToTheAgencyAtOnce() {
        for (String reply :
                new String[] {"со двора, у второго подъезда", "да", "нет", "ленина 5", "фонари не горят слева"}) {
            Scenario scenario = Scenario.known()
                    .whileOpen(LIGHT)
                    .whileAsked("26-000001")
                    .says(reply)
                    .isToldNothing();
            assertThat(scenario.did(Effect.ReplyToAgency.class))
                    .isEqualTo(new Effect.ReplyToAgency("26-000001", new Effect.What(reply, List.of()), true));
            assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        }
    }

    @Test
    void aPhotoAloneIsTheReplyToo() {
        Scenario scenario =
                Scenario.known().whileOpen(LIGHT).whileAsked("26-000001").sendsPhotos("", "p1");
        assertThat(scenario.did(Effect.ReplyToAgency.class).what().media()).containsExactly("p1");
    }

    @Test
    void whatReadsAsANewProblemIsDoubted() {
        for (String problem : new String[] {"на дороге яма", "на ленина 15 не горят фонари", "не работает лифт"}) {
            Scenario.known()
                    .whileOpen(LIGHT)
                    .whileAsked("26-000001")
                    .says(problem)
                    .isAsked("к прежнему сообщению или что-то новое")
                    .didNothing();
        }
    }

    @Test
    void theReplyToTheOnlyQuestionIsTakenThoughAnotherReportIsOpen() {
        for (String reply :
                new String[] {"у второго подъезда", "два, у подъезда", "да, слева на дороге", "не знаю точно", "7"}) {
            Scenario scenario = Scenario.known()
                    .whileOpen(HOLE, LIGHT)
                    .whileAsked("26-000001")
                    .says(reply)
                    .isToldNothing();
            assertThat(scenario.did(Effect.ReplyToAgency.class))
                    .isEqualTo(new Effect.ReplyToAgency("26-000001", new Effect.What(reply, List.of()), true));
        }
        Scenario photo =
                Scenario.known().whileOpen(HOLE, LIGHT).whileAsked("26-000001").sendsPhotos("вот этот", "p1");
        assertThat(photo.did(Effect.ReplyToAgency.class))
                .isEqualTo(new Effect.ReplyToAgency("26-000001", new Effect.What("вот этот", List.of("p1")), true));
    }

    @Test
    void whatBelongsToTwoQuestionsIsAskedAbout() {
        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .whileAsked("26-000001", "26-000002")
                .says("у второго подъезда")
                .isAsked("к прежнему сообщению или что-то новое");
    }

    @Test
    void whatWasTakenForAReplyIsTakenBackAndBecomesAReport() {
        Scenario replied =
                Scenario.known().whileOpen(LIGHT).whileAsked("26-000001").says("у нас ужас что творится");
        replied.pressesPayload("another.26-000001").isAsked("Забрали ответ по № 26-000001 обратно", "О чём сообщение?");
        assertThat(replied.progress().draft().words()).isEqualTo("у нас ужас что творится");

        Scenario.known()
                .whileOpen(LIGHT)
                .whileAsked("26-000001")
                .says("у нас ужас что творится")
                .says("это о другом")
                .isAsked("Забрали ответ", "О чём сообщение?");
    }

    @Test
    void nothingIsTakenBackInTheMiddleOfAReport() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .pressesPayload("another.26-000001")
                .isAsked("сначала закончим это сообщение", "уличное освещение");
    }
}
