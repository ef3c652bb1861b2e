package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.conversation.Draft;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What residents say of a report that they have filed: which it is, what the answer is worth, that it is to be withdrawn. */
class SaidOfAReportTest {
    private static final Input.Own LIGHT = new Input.Own("26-000052", new TopicId("street-light"));
    private static final Input.Own HOLE = new Input.Own("26-000014", new TopicId("road-hole"));

    @ParameterizedTest
    @CsvSource({
        "1,26-000014",
        "первое,26-000014",
        "первая,26-000014",
        "второе,26-000052",
        "2,26-000052",
        "последнее,26-000052",
        "14,26-000014",
        "№ 52,26-000052",
        "26-000052,26-000052",
        "это к 14,26-000014",
        "про яму,26-000014",
        "яма,26-000014",
        "про фонарь,26-000052",
        "это о фонарях,26-000052"
    })
    void whichReportIsMeantCanBeTyped(String words, String number) {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .says("уже починили, спасибо")
                .isAsked("О каком из ваших сообщений это?")
                .says(words);
        assertThat(scenario.did(Effect.Solved.class).number()).isEqualTo(number);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @ParameterizedTest
    @CsvSource({"первое,26-000014", "1,26-000014", "про фонарь,26-000052", "52,26-000052", "последний,26-000052"})
    void whichAnswerIsRatedCanBeTypedAndWhatWasSaidIsKept(String words, String number) {
        Scenario scenario = Scenario.known()
                .whileAnsweredAbout(HOLE, LIGHT)
                .says("не решено")
                .isToldOnly("О каком из них это?")
                .isOffered("№ 26-000014, Яма на дороге", "№ 26-000052, Не горят фонари", "У меня другое")
                .says(words);
        assertThat(scenario.did(Effect.RateAnswer.class))
                .isEqualTo(new Effect.RateAnswer(number, false, new Effect.What("не решено", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"яму заделали плохо", "яму так и не засыпали", "яма осталась, ничего не сделали"})
    void theMatterThatIsNamedChoosesTheAnswer(String words) {
        Scenario.known()
                .whileAnsweredAbout(LIGHT, HOLE)
                .says(words)
                .isToldOnly("Это об ответе по № 26-000014 — там не решено?");
    }

    @ParameterizedTest
    @CsvSource({"новое,О чём сообщение", "другое,О чём сообщение", "ни то ни другое,О чём сообщение"})
    void noneOfTheReportsCanBeTypedToo(String words, String asks) {
        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .whileAsked("26-000014", "26-000052")
                .says("у второго подъезда")
                .says(words)
                .isAsked(asks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не устраивает",
                "меня не устраивает ваш ответ",
                "плохо",
                "недоволен ответом",
                "недовольна",
                "сделали но криво",
                "сделали кое-как",
                "халтура",
                "верните в работу",
                "переделайте",
                "переделайте пожалуйста",
                "это отписка!"
            })
    void displeasureWithTheAnswerIsOfferedAsItsRatingAndSaidAgainItIsMeant(String words) {
        Scenario scenario = Scenario.known()
                .whileAnsweredAbout(HOLE)
                .says(words)
                .isToldOnly("Это об ответе по № 26-000014 — там не решено?")
                .says("переделайте");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .returns(Feedback.NOT_SOLVED, Effect.RateAnswer::feedback)
                .returns("26-000014", Effect.RateAnswer::number);
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"половину только сделали", "так себе", "частично", "наполовину", "только часть заделали"})
    void whatIsDoneInPartIsAskedAboutAndMayGoBack(String words) {
        Scenario scenario = Scenario.known()
                .whileAnsweredAbout(HOLE)
                .says(words)
                .isToldOnly("Это об ответе по № 26-000014 — там сделали не всё?")
                .isOffered("Да, частично", "Вернуть в работу", "У меня другое")
                .says("да");
        assertThat(scenario.did(Effect.RateAnswer.class))
                .isEqualTo(new Effect.RateAnswer("26-000014", Feedback.PARTLY, new Effect.What(words, List.of())));

        Scenario back = Scenario.known().whileAnsweredAbout(HOLE).says(words).presses("Вернуть в работу");
        assertThat(back.did(Effect.RateAnswer.class).feedback()).isEqualTo(Feedback.NOT_SOLVED);
        Scenario said = Scenario.known()
                .whileAnsweredAbout(HOLE)
                .says(words)
                .says("верните в работу")
                .isToldOnly("там не решено?")
                .says("да");
        assertThat(said.did(Effect.RateAnswer.class).feedback()).isEqualTo(Feedback.NOT_SOLVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"спасибо большое, всё починили!", "всё хорошо", "всё сделали", "довольна, спасибо"})
    void praiseIsARatingAndNeverAReport(String words) {
        Scenario.known()
                .whileAnsweredAbout(HOLE)
                .says(words)
                .isToldOnly("Это об ответе по № 26-000014 — там всё решено?");
    }

    @Test
    void praiseOfNothingIsNoReport() {
        for (String words : new String[] {"спасибо большое, всё починили!", "всё хорошо", "всё сделали"}) {
            Scenario scenario = Scenario.known().says(words).didNothing();
            assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        }
    }

    @Test
    void aNewAnswerIsPraisedWhereTheOneBeforeWasComplainedOf() {
        Scenario scenario = Scenario.known()
                .rates("26-000014", false)
                .whileAnsweredAbout(HOLE)
                .says("спасибо, сделали")
                .isToldOnly("Это об ответе по № 26-000014 — там всё решено?")
                .says("да");
        assertThat(scenario.did(Effect.RateAnswer.class).feedback()).isEqualTo(Feedback.SOLVED);
        Scenario pressed = Scenario.known().rates("26-000014", false).rates("26-000014", true);
        assertThat(pressed.progress().step()).isEqualTo(Step.IDLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "отзываю",
                "отзываю сообщение",
                "отозвать",
                "отозвать заявку",
                "отменить заявку",
                "отмените мою заявку пожалуйста",
                "удали мое сообщение",
                "удалите моё сообщение",
                "заберите заявку",
                "хочу отозвать сообщение",
                "больше не надо, отмените",
                "уже не актуально"
            })
    void whoeverWantsToWithdrawTheOnlyReportIsAskedAtOnce(String words) {
        Scenario scenario = Scenario.known()
                .whileOpen(LIGHT)
                .says(words)
                .isToldOnly("Отозвать № 26-000052?")
                .isOffered("Да, отозвать", "Нет, оставить")
                .didNothing()
                .says("да");
        assertThat(scenario.did(Effect.Withdraw.class).number()).isEqualTo("26-000052");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
    }

    @Test
    void whichOfSeveralIsToBeWithdrawnIsAsked() {
        Scenario scenario = Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .says("отзываю сообщение")
                .isToldOnly("Какое сообщение отозвать?")
                .isOffered("№ 26-000014, Яма на дороге", "№ 26-000052, Не горят фонари", "Нет, оставить")
                .says("про фонарь")
                .isToldOnly("Отозвать № 26-000052?")
                .presses("Да, отозвать");
        assertThat(scenario.did(Effect.Withdraw.class).number()).isEqualTo("26-000052");

        Scenario kept = Scenario.known().whileOpen(HOLE, LIGHT).says("отозвать").presses("Нет, оставить");
        kept.isToldOnly("Хорошо").didNothing();
        assertThat(kept.progress().draft()).isEqualTo(Draft.EMPTY);

        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .says("отозвать")
                .says("у дома на ленина 5 не горят фонари")
                .isAsked("уличное освещение");
    }

    @Test
    void whereNothingIsOpenThereIsNothingToWithdraw() {
        Scenario.known().says("отзываю заявку").isToldOnly("Отзывать нечего").didNothing();
    }

    @Test
    void callingOffRightAfterFilingMeansTheReport() {
        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .justTold("26-000052")
                .says("отмена")
                .isToldOnly("Отозвать № 26-000052?");
        Scenario.known().whileOpen(HOLE, LIGHT).says("отмена").isToldOnly("Отменять нечего");
    }

    @ParameterizedTest
    @ValueSource(strings = {"не отзывайте", "удалите мусор", "отменили автобус", "заберите мусор", "уберите яму"})
    void otherWordsWithdrawNothing(String words) {
        Scenario scenario = Scenario.known().whileOpen(LIGHT).says(words);
        assertThat(scenario.progress().step()).isNotEqualTo(Step.CONFIRM_WITHDRAW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "долго ещё?",
                "это срочно!!!",
                "а кто этим занимается?",
                "мне не ответили",
                "когда именно?",
                "а вы реально передаёте?",
                "какой номер?",
                "что с моим сообщением",
                "почему не отвечаете?",
                "кто этим будет заниматься",
                "срочно!",
                "сколько ещё ждать",
                "вы точно передали?",
                "куда передали"
            })
    void whoeverUrgesIsToldHowItStands(String words) {
        Scenario scenario = Scenario.known().whileOpen(LIGHT).says(words);
        assertThat(scenario.did(Effect.TellState.class).number()).isEqualTo("26-000052");
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);
        assertThat(scenario.progress().draft()).isEqualTo(Draft.EMPTY);

        Scenario told =
                Scenario.known().whileOpen(HOLE, LIGHT).justTold("26-000014").says(words);
        assertThat(told.did(Effect.TellState.class).number()).isEqualTo("26-000014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "где взять текст для госуслуг?",
                "хочу официальное обращение",
                "как подать жалобу официально",
                "можно официальный текст обращения?",
                "хочу подать официально через госуслуги"
            })
    void whoeverWantsItOfficialGetsTheText(String words) {
        Scenario.known().whileOpen(LIGHT).says(words).did(Effect.ComposeAppeal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "отзываю согласие",
                "отзываю согласие на обработку данных",
                "сотрите обо мне всё",
                "удалите мои данные",
                "забудьте меня",
                "какие данные вы храните",
                "что вы обо мне знаете?",
                "какие мои данные у вас есть"
            })
    void whoeverAsksForTheirDataSeesThem(String words) {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000052")
                .whileOpen(LIGHT)
                .says(words)
                .isToldOnly("Имя и сообщения");
        assertThat(scenario.progress().step()).isEqualTo(Step.MY_DATA);
        scenario.says("сотрите всё обо мне").isAsked("Удалить?").says("удалите всё про меня");
        scenario.did(Effect.EraseData.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"спасибо", "до свидания", "когда починят?"})
    void theQuestionWhoseTheWordsAreIsAskedOnce(String words) {
        Scenario scenario = Scenario.known()
                .whileFiled("26-000052")
                .whileOpen(LIGHT)
                .whileAsked("26-000052")
                .says("на ленина 15 не горят фонари")
                .isAsked("к прежнему сообщению или что-то новое")
                .says(words);
        assertThat(scenario.did(Effect.ReplyToAgency.class))
                .isEqualTo(new Effect.ReplyToAgency(
                        "26-000052", new Effect.What("на ленина 15 не горят фонари", List.of()), true));
        assertThat(scenario.progress().step()).isEqualTo(Step.IDLE);

        Scenario.known()
                .whileOpen(HOLE, LIGHT)
                .whileAsked("26-000052", "26-000014")
                .says("у второго подъезда")
                .says("спасибо")
                .isAsked("Не поняли, к какому сообщению «у второго подъезда»", "Пожалуйста")
                .isOffered();
    }

    @Test
    void praiseThatWasNotAgreedToClosesNothing() {
        Scenario.known()
                .whileOpen(LIGHT)
                .says("свет включили, спасибо")
                .says("спасибо")
                .isAsked("№ 26-000052 пока не закрыли", "Пожалуйста")
                .isOffered();
    }

    @Test
    void aPhotoAfterAComplaintBelongsToIt() {
        Scenario scenario = Scenario.known()
                .whileOpen(LIGHT)
                .justReplied("26-000052")
                .sendsPhotos("", "p1")
                .isToldNothing();
        assertThat(scenario.did(Effect.ReplyToAgency.class))
                .isEqualTo(new Effect.ReplyToAgency("26-000052", new Effect.What("", List.of("p1")), true));
    }

    @Test
    void aCommandWhereAPersonTalksTellsHowToComeBack() {
        Scenario.known()
                .says("оператор")
                .isAsked("Позвали сотрудника")
                .says("/my")
                .isToldOnly("Сейчас с вами говорит сотрудник")
                .isOffered("Вернуться к боту")
                .says("здравствуйте")
                .isToldNothing()
                .says("бот")
                .isAsked("Снова на связи бот");
    }

    @Test
    void whatWasChangedIsRemarkedOnAndTheQuestionStands() {
        Scenario.known()
                .says("у дома на ленина 5 не горят фонари")
                .edits()
                .isAsked("Видим, что вы исправили", "уличное освещение")
                .isOffered("Да", "Другое");
        Scenario.known().edits().isToldOnly("Видим, что вы исправили").isOffered();
    }
}
