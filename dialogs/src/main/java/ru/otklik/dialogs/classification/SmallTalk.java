package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people write without saying what the matter is. The model learns it as one more class, so that it can say "don't know". */
final class SmallTalk {
    /** Words that carry no topic, as written. */
    private static final String EMPTY_WORDS = """
        а без бы был была было были быть в вам вас ваш весь во вот все всё вы где да даже для до его ее её если есть ещё еще же за здесь
        и из или им их к как какой когда кто ли меня мне мы мой моя на над нам нас наш не него нее нет ни но ну о об он она они от очень
        по под пожалуйста после потом почему при про прошу просим раз с со так такой там те то того тоже тут ты у уже хочу хотел хотела
        через чем что чтобы это этот эта эти я
        здравствуйте здравствуй привет приветствую добрый доброе доброго день дня утро вечер уважаемые уважаемый уважаемая спасибо
        благодарю помогите помощь подскажите скажите сообщите примите меры обращаюсь обращение сообщение сообщить вопрос жалоба
        проблема написать можно нужно надо сколько сегодня вчера завтра сейчас опять снова постоянно всегда никто ничего неделя месяц
        год время час
        """;

    static final List<String> PHRASES = List.of(
            "здравствуйте",
            "добрый день",
            "добрый вечер",
            "доброе утро",
            "доброго времени суток",
            "привет",
            "приветствую вас",
            "приветики",
            "спасибо",
            "спасибо большое за помощь",
            "благодарю",
            "как дела",
            "как у вас дела",
            "ты кто",
            "кто вы такие",
            "ты бот или человек",
            "ты робот",
            "что ты умеешь",
            "что вы умеете",
            "как это работает",
            "начать",
            "старт",
            "помощь",
            "помогите",
            "алло",
            "вы тут",
            "есть кто живой",
            "ответьте пожалуйста",
            "подскажите пожалуйста",
            "у меня вопрос",
            "можно вопрос",
            "хочу пожаловаться",
            "хочу сообщить о проблеме",
            "прошу принять меры",
            "куда обратиться",
            "да",
            "нет",
            "ок",
            "хорошо",
            "понятно",
            "тест",
            "проверка",
            "пока",
            "до свидания",
            "с праздником",
            "с днём рождения",
            "какая сегодня погода",
            "сколько времени",
            "который час",
            "расскажи анекдот");

    private static final Set<String> EMPTY_STEMS = Stream.of(EMPTY_WORDS.split("\\s+"))
            .flatMap(word -> Features.written(word).stream().map(Features::stem))
            .collect(Collectors.toUnmodifiableSet());

    private SmallTalk() {}

    /** Whether a stem says nothing about the matter, whatever the topics' examples make of it. */
    static boolean isEmpty(String stem) {
        return stem.length() < 2 || EMPTY_STEMS.contains(stem);
    }
}
