package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that mean the same at every step, and words people type instead of pressing. */
final class Commands {
    private static final Map<Signal, List<String>> ALWAYS = Map.ofEntries(
            Map.entry(Signal.START, List.of("/start", "начать", "старт", "start")),
            Map.entry(Signal.HELP, List.of("/help", "помощь", "справка", "что ты умеешь", "help")),
            Map.entry(
                    Signal.MINE,
                    List.of("/my", "мои сообщения", "мои обращения", "мои заявки", "статус", "my reports", "status")),
            Map.entry(
                    Signal.DATA, List.of("/data", "мои данные", "удалить мои данные", "удалите мои данные", "my data")),
            Map.entry(Signal.LANGUAGE, List.of("/language", "язык", "сменить язык", "language")),
            Map.entry(
                    Signal.LAW,
                    List.of(
                            "/appeal",
                            "официальное обращение",
                            "официально",
                            "обращение",
                            "59-фз",
                            "собрать текст",
                            "official appeal",
                            "appeal")),
            Map.entry(
                    Signal.OPERATOR,
                    List.of(
                            "/operator",
                            "оператор",
                            "оператора",
                            "позовите оператора",
                            "человек",
                            "позовите человека",
                            "живой человек",
                            "operator",
                            "human")),
            Map.entry(Signal.CANCEL, List.of("/cancel", "отмена", "отменить", "отмени", "стоп", "cancel", "stop")),
            Map.entry(Signal.BACK, List.of("/back", "назад", "вернуться", "вернись", "back")),
            Map.entry(
                    Signal.FIX,
                    List.of("исправить", "исправь", "изменить", "поменять", "не так", "ошибка", "fix", "change")),
            Map.entry(Signal.FIX_PLACE, List.of("исправить место", "исправить адрес", "другой адрес", "не тот адрес")),
            Map.entry(Signal.FIX_TOPIC, List.of("исправить тему", "другая тема", "не та тема")),
            Map.entry(Signal.FIX_WORDS, List.of("исправить текст", "другой текст", "переписать")),
            Map.entry(Signal.FIX_PHOTOS, List.of("исправить фото", "другое фото", "заменить фото")));

    private static final Map<String, Signal> BY_WORDS = ALWAYS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(words -> Map.entry(words, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> YES = List.of(
            "да", "ага", "угу", "верно", "да верно", "правильно", "все верно", "ок", "окей", "точно", "+", "yes", "ok");
    private static final List<String> NO = List.of("нет", "не то", "не верно", "неверно", "другое", "неа", "no");

    /** These count only where such a choice is offered. */
    private static final Map<Signal, List<String>> WHERE_OFFERED = Map.ofEntries(
            Map.entry(Signal.AGREE, and(YES, "согласен", "согласна", "хорошо", "конечно", "даю согласие", "согласны")),
            Map.entry(Signal.DECLINE, and(NO, "не согласен", "не согласна", "не хочу")),
            Map.entry(Signal.YES, and(YES, "здесь", "да здесь", "тут", "удалить", "отозвать")),
            Map.entry(Signal.OTHER, and(NO, "не здесь", "не тут", "другое место")),
            Map.entry(
                    Signal.DONE,
                    and(NO, "нету", "без фото", "нет фото", "готово", "все", "дальше", "пропустить", "хватит", "done")),
            Map.entry(Signal.SKIP, List.of("пропустить", "дальше", "не знаю", "хз", "skip")),
            Map.entry(
                    Signal.SEND,
                    and(YES, "отправить", "отправляй", "отправляйте", "отправь", "верно отправить", "send")),
            Map.entry(Signal.FIX, List.of("нет", "не верно", "неверно")),
            Map.entry(Signal.JOIN, and(YES, "это оно", "оно", "оно самое", "первое")),
            Map.entry(Signal.FOLLOW, and(YES, "сообщите", "сообщи", "хочу")),
            Map.entry(Signal.GO_ON, and(YES, "рассказать", "дальше", "позвонил", "позвонила")),
            Map.entry(Signal.ADD, List.of("дополнить", "добавить", "добавлю")),
            Map.entry(Signal.LEAVE, List.of("бот", "вернуться к боту", "закончить", "выйти")),
            Map.entry(Signal.BACK, List.of("назад", "к списку", "оставить")));

    private Commands() {}

    static Optional<Signal> command(String plain) {
        return Optional.ofNullable(BY_WORDS.get(plain));
    }

    /** Whether these words mean a choice of this kind. */
    static boolean mean(String plain, Signal offered) {
        return WHERE_OFFERED.getOrDefault(offered, List.of()).contains(plain);
    }

    /** Words of a choice that isn't offered now, or a command that nobody knows: they are no part of a report. */
    static boolean isOutOfPlace(String plain, Step step) {
        boolean command = plain.matches("/[a-z_]+(@\\w+)?");
        boolean asksForWords = step == Step.QUESTION || Understanding.isForAReport(step);
        return command || (!asksForWords && WHERE_OFFERED.values().stream().anyMatch(words -> words.contains(plain)));
    }

    static boolean refuses(String plain) {
        return NO.contains(plain);
    }

    /** Small letters, «е» for «ё», no punctuation around: how words are compared. */
    static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s,]+", " ")
                .replaceAll("^[«\"'(]+|[.!?»\"')]+$", "")
                .strip();
    }

    private static List<String> and(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }
}
