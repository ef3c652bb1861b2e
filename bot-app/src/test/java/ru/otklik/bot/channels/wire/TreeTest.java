package ru.otklik.bot.channels.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    @Test
    void cutsElementsOutExactlyAsTheyWereWritten() {
        String first = "{ \"id\":1.0e0, \"text\" : \"[\\u0000]\\ud83d\" }";
        String second = "{\"deep\":" + "[".repeat(3000) + "]".repeat(3000) + ",\"long\":" + "9".repeat(5000) + "}";
        assertThat(Tree.elements(
                        "{\"ok\":true,\"a\":[{}],\"result\":[ %s ,%s, 17, \"x\", null]}".formatted(first, second),
                        "result"))
                .containsExactly(first, second, "17", "\"x\"", "null");
        assertThat(Tree.elements("{\"result\":[]}", "result")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "[]", "{\"ok\":false}", "{\"result\":{}}", "{\"result\":[{}", "{\"result\":[}"})
    void refusesAnAnswerWithoutElements(String json) {
        assertThatThrownBy(() -> Tree.elements(json, "result")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAFieldOfAnObjectHoweverOddTheRest() {
        assertThat(Tree.field("{\"x\":{\"id\":1},\"id\":22}", "id")).isEqualTo("22");
        assertThat(Tree.field("{\"id\":\"a\",\"x\":", "id")).isEqualTo("a");
        assertThat(Tree.field("{\"x\":[,\"id\":1}", "id")).isEmpty();
        assertThat(Tree.field("[1]", "id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\\u0000\"', ''",
        "'\"12\\u00003\"', 123",
        "'\"фонарь \\ud83d\"', 'фонарь ?'",
        "'\"\\udc00\\ud83d\"', '??'",
        "'\"\\ud83d\\ude00\"', 😀",
        "7, 7",
        "7.5, ''",
        "{}, ''"
    })
    void readsNothingThatTheDatabaseTakesNot(String json, String text) {
        assertThat(Tree.text(Tree.of(json))).isEqualTo(text);
    }
}
