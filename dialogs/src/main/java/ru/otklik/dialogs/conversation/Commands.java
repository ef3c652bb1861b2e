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
            Map.entry(Signal.HELP, List.of("/help", "помощь", "справка", "что ты умеешь", "help", "how does it work")),
            Map.entry(
                    Signal.MINE,
                    List.of(
                            "/my",
                            "мои сообщения",
                            "мои обращения",
                            "мои заявки",
                            "статус",
                            "где ответ",
                            "где мой ответ",
                            "ну и где ответ",
                            "когда ответ",
                            "когда ответят",
                            "когда ответите",
                            "когда мне ответят",
                            "когда будет ответ",
                            "сколько ждать",
                            "сколько ждать ответа",
                            "сколько еще ждать",
                            "где мое сообщение",
                            "что с моим сообщением",
                            "что с моей заявкой",
                            "что там с моим сообщением",
                            "отозвать сообщение",
                            "отзовите сообщение",
                            "отзовите мое сообщение",
                            "where is my answer",
                            "when will you answer",
                            "my reports",
                            "my messages",
                            "status")),
            Map.entry(
                    Signal.DATA,
                    List.of(
                            "/data",
                            "мои данные",
                            "удалить мои данные",
                            "удалите мои данные",
                            "удали мои данные",
                            "удалите все мои данные",
                            "удалить все мои данные",
                            "удалите все про меня",
                            "удалите все обо мне",
                            "сотрите мои данные",
                            "my data",
                            "erase my data",
                            "delete my data")),
            Map.entry(
                    Signal.LANGUAGE,
                    List.of(
                            "/language",
                            "язык",
                            "сменить язык",
                            "language",
                            "change language",
                            "english",
                            "in english",
                            "русский",
                            "по-русски")),
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
                            "appeal",
                            "make the text")),
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
                            "human",
                            "person",
                            "talk to a person",
                            "talk to a human",
                            "call a person")),
            Map.entry(
                    Signal.CANCEL,
                    List.of(
                            "/cancel",
                            "отмена",
                            "отменить",
                            "отмени",
                            "стоп",
                            "cancel",
                            "stop",
                            "never mind",
                            "forget it")),
            Map.entry(Signal.BACK, List.of("/back", "назад", "вернуться", "вернись", "back", "go back")),
            Map.entry(
                    Signal.FIX,
                    List.of(
                            "исправить",
                            "исправь",
                            "изменить",
                            "поменять",
                            "не так",
                            "ошибка",
                            "fix",
                            "change",
                            "edit",
                            "mistake")),
            Map.entry(
                    Signal.FIX_PLACE,
                    List.of(
                            "исправить место",
                            "исправить адрес",
                            "другой адрес",
                            "не тот адрес",
                            "change the place",
                            "change place",
                            "wrong place",
                            "wrong address")),
            Map.entry(
                    Signal.FIX_TOPIC,
                    List.of(
                            "исправить тему",
                            "другая тема",
                            "не та тема",
                            "change the topic",
                            "change topic",
                            "wrong topic")),
            Map.entry(
                    Signal.FIX_WORDS,
                    List.of("исправить текст", "другой текст", "переписать", "change the text", "change text")),
            Map.entry(
                    Signal.FIX_ANSWERS,
                    List.of("исправить ответы", "другие ответы", "change the answers", "change answers")),
            Map.entry(
                    Signal.FIX_PHOTOS,
                    List.of("исправить фото", "другое фото", "заменить фото", "change the photos", "change photos")));

    private static final Map<String, Signal> BY_WORDS = ALWAYS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(words -> Map.entry(words, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

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
            Map.entry(
                    Signal.YES,
                    and(
                            YES,
                            "здесь",
                            "да здесь",
                            "тут",
                            "удалить",
                            "отозвать",
                            "here",
                            "yes here",
                            "erase",
                            "withdraw")),
            Map.entry(Signal.OTHER, and(NO, "не здесь", "не тут", "другое место", "not here", "another place")),
            Map.entry(
                    Signal.DONE,
                    and(
                            NO,
                            "нету",
                            "без фото",
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
                    and(NO, "одна", "одно", "это одна", "это одно", "это одно и то же", "одно и то же", "it's one")),
            Map.entry(Signal.ERASE, and(YES, "удалить", "удалите", "удаляйте", "erase", "delete")),
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

    /** Where no answer waits for them, these rate nothing and report nothing. */
    private static final List<String> RATINGS =
            List.of("решено", "частично", "не решено", "solved", "partly", "not solved");

    private Commands() {}

    /** Whoever names a language need not be asked which. */
    static Optional<String> language(String plain) {
        return switch (plain) {
            case "english", "in english" -> Optional.of("en");
            case "русский", "по-русски" -> Optional.of("ru");
            default -> Optional.empty();
        };
    }

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
        return command
                || (!asksForWords
                        && (RATINGS.contains(plain)
                                || WHERE_OFFERED.values().stream().anyMatch(words -> words.contains(plain))));
    }

    static boolean agrees(String plain) {
        return YES.contains(plain);
    }

    static boolean refuses(String plain) {
        return NO.contains(plain);
    }

    /** Small letters, «е» for «ё», no punctuation around: how words are compared. */
    static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('’', '\'')
                .replaceAll("[\\s,]+", " ")
                .replaceAll("^[«\"'(]+|[.!?»\"')]+$", "")
                .strip();
    }

    private static List<String> and(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }
}
