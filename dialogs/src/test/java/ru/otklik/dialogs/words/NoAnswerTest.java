package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет",
                "Не знаю",
                "точно не знаю",
                "не помню уже",
                "нет, не знаем",
                "хз",
                "без понятия",
                "понятия не имею",
                "не могу сказать",
                "увы, не в курсе",
                "не мерили",
                "дальше",
                "I don't know",
                "not sure"
            })
    void hearsThatThereIsNone(String text) {
        assertThat(NoAnswer.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "нет, 15", "вчера", "не вчера, а в среду", "знаю", "нет воды", "в курсе"})
    void takesNoAnswerForNone(String text) {
        assertThat(NoAnswer.is(text)).isFalse();
    }
}
