package ru.otklik.dialogs.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that people type instead of pressing what is offered. */
final class OfferedWords {
    private static final List<String> YES = List.of(
            "да",
            "ага",
            "угу",
            "верно",
            "да верно",
            "правильно",
            "все верно",
            "все так",
            "так",
            "да да",
            "ну да",
            "хорошо",
            "ладно",
            "давай",
            "давайте",
            "ок",
            "окей",
            "точно",
            "+",
            "yes",
            "yeah",
            "yep",
            "ok",
            "okay",
            "sure",
            "right",
            "correct",
            "that's right",
            "yes that's right");
    private static final List<String> NO = List.of(
            "нет",
            "не то",
            "не верно",
            "неверно",
            "другое",
            "неа",
            "no",
            "nope",
            "wrong",
            "not that",
            "something else");

    /** These count only where such a choice is offered. */
    private static final Map<Signal, List<String>> WHERE_OFFERED = Map.ofEntries(
            Map.entry(
                    Signal.AGREE,
                    and(
                            YES,
                            "согласен",
                            "согласна",
                            "ладно согласен",
                            "ладно согласна",
                            "конечно",
                            "даю согласие",
                            "согласны",
                            "agree",
                            "i agree")),
            Map.entry(Signal.DECLINE, and(NO, "не согласен", "не согласна", "не хочу", "disagree", "i don't agree")),
            Map.entry(Signal.YES, YES),
            Map.entry(Signal.OTHER, and(NO, "не здесь", "не тут", "другое место", "not here", "another place")),
            Map.entry(
                    Signal.DONE,
                    and(
                            NO,
                            "нету",
                            "без фото",
                            "можно без фото",
                            "а можно без фото",
                            "без фото можно",
                            "фото обязательно",
                            "а фото обязательно",
                            "обязательно фото",
                            "нет фото",
                            "готово",
                            "все",
                            "дальше",
                            "пропустить",
                            "хватит",
                            "done",
                            "no photo",
                            "no photos",
                            "that's all",
                            "next")),
            Map.entry(
                    Signal.SKIP,
                    List.of(
                            "пропустить",
                            "дальше",
                            "не знаю",
                            "не помню",
                            "точно не помню",
                            "без понятия",
                            "неважно",
                            "не важно",
                            "хз",
                            "skip",
                            "next",
                            "i don't know",
                            "don't know",
                            "i don't remember")),
            Map.entry(
                    Signal.SEND,
                    and(YES, "отправить", "отправляй", "отправляйте", "отправь", "верно отправить", "send", "send it")),
            Map.entry(Signal.FIX, List.of("нет", "не верно", "неверно", "no")),
            Map.entry(Signal.JOIN, and(YES, "это оно", "оно", "оно самое", "первое", "that's it", "the same", "same")),
            Map.entry(Signal.FOLLOW, and(YES, "сообщите", "сообщи", "хочу", "tell me", "let me know")),
            Map.entry(
                    Signal.GO_ON,
                    and(
                            YES,
                            "рассказать",
                            "дальше",
                            "позвонил",
                            "позвонила",
                            "tell more",
                            "go on",
                            "i called",
                            "called")),
            Map.entry(Signal.SEND_ANYWAY, and(YES, "передать", "передайте", "все равно передать", "send it anyway")),
            Map.entry(Signal.LEAVE_IT, and(NO, "не надо", "не нужно")),
            Map.entry(Signal.ALL_IN_TURN, and(YES, "по очереди", "обе", "оба", "давайте", "both", "one by one")),
            Map.entry(
                    Signal.ONLY_FIRST,
                    List.of(
                            "первая",
                            "первое",
                            "первую",
                            "только первая",
                            "только первое",
                            "только первую",
                            "only the first",
                            "the first")),
            Map.entry(
                    Signal.ONE_PROBLEM,
                    and(
                            NO,
                            "одна",
                            "одно",
                            "это одна",
                            "одна проблема",
                            "это одна проблема",
                            "это одно",
                            "это одно и то же",
                            "одно и то же",
                            "it's one")),
            Map.entry(
                    Signal.REMOVE_PHOTOS,
                    List.of("убрать", "уберите", "убери", "удалить", "удалите", "удалить фото", "remove", "delete")),
            Map.entry(Signal.ERASE, and(YES, "удалить", "удалите", "удаляйте", "erase", "delete")),
            Map.entry(
                    Signal.SEND_DATA,
                    List.of(
                            "файл",
                            "файлом",
                            "прислать",
                            "пришлите",
                            "пришли",
                            "пришлите файл",
                            "пришлите файлом",
                            "пришлите все",
                            "скачать",
                            "выгрузить",
                            "выгрузка",
                            "file",
                            "send it",
                            "send the file",
                            "send me the file",
                            "download",
                            "export")),
            Map.entry(
                    Signal.AS_WRITTEN,
                    List.of("оставить", "оставьте", "оставь", "оставим", "как есть", "leave it", "as it is")),
            Map.entry(Signal.ADD, List.of("дополнить", "добавить", "добавлю", "add")),
            Map.entry(
                    Signal.LEAVE,
                    List.of(
                            "бот",
                            "вернуться к боту",
                            "закончить",
                            "выйти",
                            "bot",
                            "back to the bot",
                            "leave",
                            "exit")),
            Map.entry(Signal.BACK, List.of("назад", "к списку", "оставить", "back", "to the list", "keep", "keep it")));

    /** What else agrees where something of its own is asked. */
    private static final Map<Step, List<String>> YES_AT = Map.of(
            Step.CONFIRM_PLACE, List.of("здесь", "да здесь", "тут", "here", "yes here"),
            Step.CONFIRM_ERASE, List.of("удалить", "erase"),
            Step.CONFIRM_WITHDRAW, List.of("отозвать", "withdraw"));

    /** Where no answer waits for them, these rate nothing and report nothing. */
    private static final List<String> RATINGS =
            List.of("решено", "частично", "не решено", "solved", "partly", "not solved");

    /** Whatever means a choice somewhere. */
    private static final Set<String> ANYWHERE = Stream.of(WHERE_OFFERED.values(), YES_AT.values(), List.of(RATINGS))
            .flatMap(Collection::stream)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private OfferedWords() {}

    /** Whether these words mean a choice of this kind. */
    static boolean mean(String plain, Signal offered, Step step) {
        return WHERE_OFFERED.getOrDefault(offered, List.of()).contains(plain)
                || (offered == Signal.YES
                        && YES_AT.getOrDefault(step, List.of()).contains(plain));
    }

    /** Words of a choice that isn't offered now, or a command that nobody knows: they are no part of a report. */
    static boolean isOutOfPlace(String plain, Step step) {
        boolean asksForWords = step == Step.QUESTION || Understanding.isForAReport(step);
        return Typed.isSlashCommand(plain) || !asksForWords && ANYWHERE.contains(plain);
    }

    static boolean agrees(String plain) {
        return YES.contains(plain);
    }

    static boolean refuses(String plain) {
        return NO.contains(plain);
    }

    private static List<String> and(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }
}
