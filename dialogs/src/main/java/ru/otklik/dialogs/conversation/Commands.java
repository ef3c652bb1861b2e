package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that mean the same at every step. */
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
                            "покажи мои сообщения",
                            "покажите мои сообщения",
                            "отозвать сообщение",
                            "отзовите сообщение",
                            "отзовите мое сообщение",
                            "my reports",
                            "my messages",
                            "status")),
            Map.entry(
                    Signal.DATA,
                    List.of(
                            "/data",
                            "мои данные",
                            "скачать мои данные",
                            "выгрузить мои данные",
                            "пришлите мои данные",
                            "download my data",
                            "export my data",
                            "send me my data",
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
                            "erase all my data",
                            "delete all my data",
                            "remove my data",
                            "delete everything about me",
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
                    Signal.ANOTHER,
                    List.of(
                            "это о другом",
                            "это про другое",
                            "это было о другом",
                            "это было про другое",
                            "я о другом",
                            "я про другое",
                            "это другое сообщение",
                            "that was something else",
                            "it was something else")),
            Map.entry(
                    Signal.CANCEL,
                    List.of(
                            "/cancel",
                            "/stop",
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

    /** What may stand around a command: «а мои данные?», «отмена, пожалуйста». */
    private static final Pattern POLITELY = Pattern.compile(
            "^(?:(?:а|ну|и|так|нет|хочу|please|пожалуйста) )+|(?: (?:пожалуйста|плиз|please|а|же|бот))+$");

    private Commands() {}

    static Optional<Signal> command(String plain) {
        return Optional.ofNullable(BY_WORDS.get(plain))
                .or(() ->
                        Optional.ofNullable(BY_WORDS.get(POLITELY.matcher(plain).replaceAll(""))));
    }
}
