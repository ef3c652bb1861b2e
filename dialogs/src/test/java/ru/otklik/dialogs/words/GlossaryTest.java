package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Glossary GLOSSARY = new Glossary(Map.of(
            "street light",
            "фонарь",
            "light",
            "свет",
            "not working",
            "не работает",
            "water",
            "вода",
            "no",
            "нет",
            "leak",
            "течёт"));

    @Test
    void theLongestPhraseIsMeantInAnyForm() {
        assertThat(GLOSSARY.inRussian("The street lights aren't working")).isEqualTo("фонарь не работает");
        assertThat(GLOSSARY.inRussian("water is leaking")).isEqualTo("вода течёт");
        assertThat(GLOSSARY.inRussian("the light doesn’t work")).isEqualTo("свет не работает");
    }

    @Test
    void eachLineIsReadByItself() {
        assertThat(GLOSSARY.inRussian("no water\nЛенина 5")).isEqualTo("нет вода\nЛенина 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "no", "net vody na Lenina", "нет water", "no problem whatsoever dude", "zvf"})
    void whatMayBeSomethingElseIsNoEnglish(String text) {
        assertThat(GLOSSARY.isEnglish(text)).isFalse();
        assertThat(GLOSSARY.inRussian(text)).isEqualTo(text);
    }
}
