package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Progress;
import ru.otklik.dialogs.conversation.Say;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.conversation.Turn;
import ru.otklik.dialogs.taxonomy.TopicId;

/** How the bot understands people who have filed reports, in the region that is shipped. */
class ShippedAfterFilingTest extends ShippedTalk {
    private static final Input.Own LIGHT = new Input.Own("26-000052", new TopicId("street-light"));
    private static final Input.Own HOLE = new Input.Own("26-000014", new TopicId("road-hole"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "два, у подъезда",
                "три штуки",
                "да, слева от ямы",
                "нет, только этот",
                "с вечера понедельника",
                "возле второго подъезда",
                "со стороны магазина",
                "7",
                "у детской площадки",
                "не знаю"
            })
    void anObviousReplyReachesTheAgencyThatHasAsked(String text) {
        for (Input.Own asked : List.of(LIGHT, HOLE)) {
            Turn turn = says(text, List.of(asked.number()), List.of(), List.of(LIGHT, HOLE));
            assertThat(turn.effects()).hasOnlyElementsOfType(Effect.ReplyToAgency.class);
            assertThat(turn.progress().step()).isEqualTo(Step.IDLE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "на гагарина 10 третий день не вывозят мусор",
                "в доме на мира 15 нет отопления, батареи холодные",
                "в подъезде на ленина 7 не работает лифт"
            })
    void aNewProblemIsNoReply(String text) {
        Turn turn = says(text, List.of(LIGHT.number()), List.of(), List.of(LIGHT, HOLE));
        assertThat(told(turn)).contains("к прежнему сообщению или что-то новое");
    }

    @ParameterizedTest
    @ValueSource(strings = {"яму заделали плохо", "ямы так и не засыпали", "яма опять появилась", "яму засыпали криво"})
    void theAnswerThatIsMeantIsKnownByWhatTheWordsName(String text) {
        assertThat(told(says(text, List.of(), List.of(LIGHT, HOLE), List.of()))).contains("№ 26-000014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не устраивает",
                "плохо",
                "так себе",
                "половину только сделали",
                "халтура",
                "верните в работу",
                "переделайте",
                "это отписка!"
            })
    void displeasureIsHeardAsARating(String text) {
        assertThat(told(says(text, List.of(), List.of(HOLE), List.of()))).contains("Это об ответе по № 26-000014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "на дороге по ул. Гоголя плохо видна разметка",
                "плохо убирают снег у дома 5 на ленина",
                "на мира 10 половина фонарей не горит",
                "в подъезде плохо пахнет мусором"
            })
    void aNewProblemIsNoRating(String text) {
        assertThat(told(says(text, List.of(), List.of(HOLE), List.of()))).doesNotContain("Это об ответе");
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
                "что с моим сообщением"
            })
    void whoeverUrgesIsToldHowItStands(String text) {
        Turn turn = says(text, List.of(), List.of(), List.of(LIGHT));
        assertThat(turn.effects()).containsExactly(new Effect.TellState(LIGHT.number()));
    }

    private static Turn says(String text, List<String> asked, List<Input.Own> answered, List<Input.Own> open) {
        return DIALOG.advance(
                Progress.NEW.consenting(REGION.consentVersion()),
                message(text, new Input.Context(TODAY, null, null, asked, answered, open, Input.Lately.NOTHING)));
    }

    private static String told(Turn turn) {
        return turn.says().stream().map(Say::text).collect(Collectors.joining("\n"));
    }
}
