package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.channels.Keyboard.Button.Choice;
import ru.otklik.bot.channels.Keyboard.Button.ShareLocation;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

class VkKeyboardsTest {
    @Test
    void putsFewButtonsUnderTheMessage() {
        assertThat(VkKeyboards.json(new Keyboard(List.of(List.of(new Choice("Да", "y:\"1\"")))), true))
                .isEqualTo("""
                        {"inline":true,"buttons":[[{"action":{"type":"callback","label":"Да","payload":"{\\"p\\":\\"y:\\\\\\"1\\\\\\"\\"}"},"color":"secondary"}]]}""");
    }

    @Test
    void sendsWordsWhereTheClientShowsNoCallbackButtons() {
        JsonNode keyboard = Tree.of(VkKeyboards.json(choices(3, 1), false));
        assertThat(keyboard.path("one_time").asBoolean()).isTrue();
        assertThat(keyboard.path("inline").isMissingNode()).isTrue();
        assertThat(keyboard.at("/buttons/0/0/action/type").asString()).isEqualTo("text");
    }

    @Test
    void takesAwayAnEarlierKeyboardWithAText() {
        assertThat(VkKeyboards.json(Keyboard.NONE, true)).isEqualTo("{\"one_time\":true,\"buttons\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"6,1,true", "7,1,false", "2,5,true", "3,4,false", "10,4,false", "11,1,false", "25,3,false", "1,8,true"})
    void keepsWithinTheLimitsOfVk(int rows, int columns, boolean inline) {
        JsonNode keyboard = Tree.of(VkKeyboards.json(choices(rows, columns), true));
        JsonNode shown = keyboard.path("buttons");
        int buttons = StreamSupport.stream(shown.spliterator(), false)
                .mapToInt(JsonNode::size)
                .sum();
        assertThat(keyboard.path("inline").asBoolean(false)).isEqualTo(inline);
        assertThat(shown.size()).isLessThanOrEqualTo(inline ? 6 : 10);
        assertThat(shown).allSatisfy(row -> assertThat(row.size()).isBetween(1, 5));
        assertThat(buttons).isEqualTo(Math.min(rows * columns, 40));
    }

    @Test
    void putsTheQuestionForAPlaceIntoARowOfItsOwn() {
        Keyboard keyboard = new Keyboard(
                List.of(List.of(new Choice("А", "a"), new ShareLocation("Я здесь"), new Choice("Б", "b"))));
        JsonNode rows = Tree.of(VkKeyboards.json(keyboard, true)).path("buttons");
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.at("/1/0").toString()).isEqualTo("{\"action\":{\"type\":\"location\"}}");
    }

    @Test
    void shortensLabels() {
        Keyboard keyboard = new Keyboard(List.of(List.of(new Choice("😀".repeat(41), "a"))));
        String label = Tree.of(VkKeyboards.json(keyboard, true))
                .at("/buttons/0/0/action/label")
                .asString();
        assertThat(label).isEqualTo("😀".repeat(39) + "…");
    }

    private static Keyboard choices(int rows, int columns) {
        return new Keyboard(IntStream.range(0, rows)
                .mapToObj(r -> IntStream.range(0, columns)
                        .<Button>mapToObj(c -> new Choice(r + "." + c, "p" + r + c))
                        .toList())
                .toList());
    }
}
