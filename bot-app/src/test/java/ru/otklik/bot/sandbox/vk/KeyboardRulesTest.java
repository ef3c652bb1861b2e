package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardRulesTest {
    private static final String TEXT = "{\"action\":{\"type\":\"text\",\"label\":\"Да\"},\"color\":\"primary\"}";

    @Test
    void aKeyboardOfTenRowsByFiveHasAtMostFortyButtons() {
        assertThat(read(keyboard("", 8, 5)).rows()).hasSize(8);
        refused(keyboard("", 9, 5), "too much buttons");
        refused(keyboard("", 11, 1), "too much rows");
        refused(keyboard("", 1, 6), "too much columns");
    }

    @Test
    void anInlineKeyboardOfSixRowsHasAtMostTenButtons() {
        assertThat(read(keyboard("\"inline\":true,", 5, 2)).inline()).isTrue();
        refused(keyboard("\"inline\":true,", 3, 4), "too much buttons");
        refused(keyboard("\"inline\":true,", 7, 1), "too much rows");
        refused(keyboard("\"inline\":true,\"one_time\":true,", 1, 1), "one_time");
        refused(keyboard("\"inline\":1,", 1, 1), "inline property should be boolean");
    }

    @Test
    void anEmptyKeyboardTakesTheEarlierAway() {
        assertThat(read("{\"buttons\":[]}").isEmpty()).isTrue();
    }

    @Test
    void labelsHaveFortyLettersAndPayloadsTwoHundredFiftyFive() {
        assertThat(read(button("text", "\"label\":\"" + "ы".repeat(40) + "\"")).rows())
                .hasSize(1);
        refused(button("text", "\"label\":\"" + "ы".repeat(41) + "\""), "at most 40");
        refused(button("callback", "\"label\":\"\""), "at least 1");
        String payload = "\\\"" + "p".repeat(253) + "\\\"";
        assertThat(read(button("callback", "\"label\":\"Да\",\"payload\":\"" + payload + "\""))
                        .rows())
                .hasSize(1);
        refused(
                button("callback", "\"label\":\"Да\",\"payload\":\"" + payload.replaceFirst("p", "pp") + "\""),
                "at most 255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"buttons\":{}}",
                "{\"buttons\":[[]]}",
                "{\"buttons\":[[{}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"dance\",\"label\":\"Да\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"text\",\"label\":\"Да\"},\"color\":\"blue\"}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"text\",\"label\":\"Да\",\"payload\":\"{\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"text\",\"label\":\"Да\",\"payload\":null}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"text\",\"label\":\"Да\",\"link\":\"https://a.b\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"location\",\"label\":\"Место\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"location\"},\"color\":\"primary\"}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"open_link\",\"label\":\"Сайт\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"open_link\",\"label\":\"Сайт\",\"link\":\"{url}\"}}]]}",
                "{\"buttons\":[[{\"action\":{\"type\":\"location\"}},{\"action\":{\"type\":\"text\",\"label\":\"Да\"}}]]}"
            })
    void whatIsNoKeyboardIsRefused(String json) {
        refused(json, "Keyboard format is invalid");
    }

    @Test
    void brokenJsonIsAWrongParameter() {
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> read("{"))
                .satisfies(error -> assertThat(error.code()).isEqualTo(100));
    }

    private static Keyboard read(String json) {
        return KeyboardRules.keyboard(Params.of(Map.of("keyboard", new String[] {json})))
                .orElseThrow();
    }

    private static void refused(String json, String why) {
        assertThatExceptionOfType(ApiError.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(why)
                .satisfies(error -> assertThat(error.code()).isEqualTo(911));
    }

    private static String keyboard(String flags, int rows, int columns) {
        String row = "[" + String.join(",", Collections.nCopies(columns, TEXT)) + "]";
        return "{" + flags + "\"buttons\":[" + String.join(",", Collections.nCopies(rows, row)) + "]}";
    }

    private static String button(String type, String fields) {
        return "{\"buttons\":[[{\"action\":{\"type\":\"" + type + "\"," + fields + "}}]]}";
    }
}
