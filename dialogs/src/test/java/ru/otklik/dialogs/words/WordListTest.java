package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final WordList LIST = WordList.of("Здравствуйте да покупай* лифт*");

    @ParameterizedTest
    @ValueSource(strings = {"здравствуйте", "да", "покупайте", "лифта"})
    void knowsItsWordsAndWhatBeginsLikeThem(String word) {
        assertThat(LIST.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"здраствуйте", "здравствуйти", "пакупайте"})
    void knowsThemWithASlipOfThePen(String word) {
        assertThat(LIST.has(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"покупать", "покупаем", "на", "литр", "равствуйте", "лишь"})
    void takesNoOtherWordForASlip(String word) {
        assertThat(LIST.has(word)).isFalse();
    }
}
