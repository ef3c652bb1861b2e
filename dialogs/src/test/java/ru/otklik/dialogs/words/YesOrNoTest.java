package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesOrNoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "да",
                "Да!",
                "ага",
                "угу",
                "конечно",
                "ну да",
                "вроде да",
                "есть",
                "да, по всему дому",
                "+",
                "👍",
                "дa",
                "думаю да",
                "да конечно",
                "уже да",
                "Так точно"
            })
    void understandsYes(String text) {
        assertThat(YesOrNo.read(text)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет",
                "Нет.",
                "не-а",
                "неа",
                "не а",
                "нету",
                "пока нет",
                "вроде нет",
                "да нет",
                "да нет наверное",
                "нет, не горит",
                "-",
                "no",
                "ещё нет",
                "никогда",
                "скорее нет"
            })
    void understandsNo(String text) {
        assertThat(YesOrNo.read(text)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "не знаю",
                "не помню",
                "не уверена",
                "да не горит",
                "может быть",
                "15",
                "на улице ленина",
                "во всём доме",
                "?"
            })
    void doesNotGuess(String text) {
        assertThat(YesOrNo.read(text)).isEmpty();
    }
}
