package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Set;

/** Whether a text answers a question by saying that there is no answer: «нет», «не знаю», «точно не помню». */
public final class NoAnswer {
    /** Any of these is enough. */
    private static final Set<String> DECISIVE = Set.of(
            "нет",
            "неа",
            "нету",
            "не",
            "хз",
            "без",
            "понятия",
            "никак",
            "пропустить",
            "пропусти",
            "дальше",
            "неважно",
            "незнаю",
            "затрудняюсь",
            "no",
            "skip",
            "don",
            "not",
            "dunno",
            "idk",
            "none");

    /** These may stand beside. */
    private static final Set<String> BESIDE = Set.of(
            "я",
            "мы",
            "и",
            "а",
            "ну",
            "да",
            "точно",
            "уже",
            "даже",
            "сейчас",
            "к",
            "сожалению",
            "увы",
            "его",
            "это",
            "этого",
            "знаю",
            "знаем",
            "знает",
            "помню",
            "помним",
            "могу",
            "можем",
            "сказать",
            "ответить",
            "уверен",
            "уверена",
            "в",
            "курсе",
            "имею",
            "понял",
            "поняла",
            "важно",
            "мне",
            "нам",
            "такого",
            "данных",
            "никто",
            "вопрос",
            "этот",
            "замеряли",
            "мерили",
            "мерил",
            "мерила",
            "считал",
            "считала",
            "смотрел",
            "смотрела",
            "проверял",
            "проверяла",
            "i",
            "know",
            "t",
            "remember",
            "sure",
            "idea",
            "it",
            "do");

    private NoAnswer() {}

    /** Every word counts: whoever adds something tells it. */
    public static boolean is(String text) {
        List<String> words = Plain.words(text);
        return words.stream().anyMatch(DECISIVE::contains)
                && words.stream().allMatch(word -> DECISIVE.contains(word) || BESIDE.contains(word));
    }
}
