package ru.otklik.dialogs.conversation;

import java.util.List;
import ru.otklik.dialogs.words.Saying;

/** What a few words want of the dialog itself, at whatever step: every word counts, so that a report's own words are never taken for it. */
enum StepWish {
    SEND(beside(
            "верно правильно точно как есть быстрее скорее можно можете сообщение обращение заявку жалобу его готово нормально норм куда"
                    + " надо рассмотрение работу it now report",
            "отправ* отошли* отсылай* посылай* поехали погнали подтвержда* подтверди* send submit confirm")),
    AGREE(beside("сходится совпадает right", "верно правильно точно именно да ага угу подходит согласен согласна")),
    CONSENT(beside("даю конечно передумал* i", "согласен согласна согласны согласие agree")),
    REFUSE(
            beside(
                    "то те та тот совсем вообще там тут здесь об о про этом чем речь мое наше похоже угадали угадал такое туда ничего из подходит этого"
                            + " верно правильно так подобного адрес место тема that it is",
                    "нет неа не неправильн* неверн* мимо другое другая другой другие ошибка ошибочно ошиблись no not nope wrong")),
    /** The report is not to be sent after all. */
    DROP(
            beside(
                    "не надо нужно хочу отправлять совсем извините сообщать писать жаловаться подождите погодите подожди погоди постойте стойте"
                            + " простите наверное",
                    "передумал* раздумал* расхотел*"),
            beside("больше вопрос проблема извините простите", "неактуально неактуален неактуальна отбой"),
            beside("больше вопрос проблема извините простите", "не", "актуально актуален актуальна"),
            beside(
                    "надо нужно хочу буду стоит пока сообщение обращение заявку жалобу его ничего никуда никому",
                    "не don't dont not",
                    "отправляй отправляйте отправлять отправь отправьте отсылай отсылайте отсылать посылай посылайте посылать подавать"
                            + " подавайте send submit"),
            beside(
                    "сообщение обращение заявку жалобу его ее мою мое хочу надо",
                    "отменяю отменяй отменяйте отмените отменим отозвать отзываю отзываем отзовите отзови удали удалите удалить удаляю"
                            + " забудь забудьте сотри сотрите аннулируй аннулируйте withdraw")),
    NOT_NEEDED(beside(
            "ничего этого больше теперь пока никого никому никуда нет извините простите it t any more",
            "не don't dont don",
            "надо нужно хочу буду need want")),
    NOTHING_AFTER_ALL(beside("извините простите", "нет", "ничего")),
    /** What the report is about is over before it was sent; «починили бы» only asks for it. */
    OVER(
            Saying.of(
                    Lists.AROUND_OVER,
                    "починили починил починено отремонтировали устранили устранено наладили заработало заработал заработала восстановили"
                            + " разобрался разобралась разобрались решилось"),
            Saying.of(
                    Lists.AROUND_OVER, "вопрос проблема проблему", "решен решена решили снят снята исчерпан исчерпана"),
            Saying.of(
                    Lists.AROUND_OVER + " " + Lists.MENDED_THINGS,
                    "уже спасибо благодарю наконец",
                    "починили отремонтировали исправили устранили заработал заработало дали включили убрали вывезли засыпали почистили"
                            + " сделали заделали зажгли решили решено появился появилась появилось"),
            Saying.of(Lists.AROUND_OVER + " " + Lists.MENDED_THINGS, "уже", "работает работают"),
            Saying.of(Lists.AROUND_OVER, "уже спасибо благодарю", "горит горят", "свет фонарь фонари"),
            Saying.of(
                    Lists.AROUND_OVER,
                    "спасибо благодарю",
                    "есть появился появилась появилось",
                    "свет вода тепло отопление газ электричество"),
            Saying.of(
                    "it it's s is has been was now they thank you very much",
                    "already thanks",
                    "fixed repaired solved")),
    ANEW(
            beside(
                    "начать начнем начни начинай хочу можно попробуем попробую еще раз напишу писать",
                    "заново сначала сызнова restart"),
            beside(
                    "начать начнем начни начинай хочу можно попробуем попробую",
                    "с",
                    "начала нуля чистого",
                    "начала нуля листа"),
            Saying.of("let's please", "start begin", "over again")),
    /** Another report, of which nothing is said yet. */
    BEGIN(beside(
            "хочу надо нужно можно одно одну одна о об про сообщить начать отправить сделать у меня есть мое a make file write i want to",
            "новое новую новый новая новой еще другое другую другая другой создать подать написать оставить оформить завести new another",
            "сообщение обращение заявку заявка жалобу жалоба проблема проблему проблеме report")),
    NO_PHOTOS(beside(
            "фото* фотк* фоток фоточ* снимк* снимок картин* у меня нас пока их буду будем будет могу можем надо нужно хочу прислать"
                    + " присылать делать этого ничего сделать пришлю добавлю было вот photo* picture* more i have any",
            "нет нету неа не без хватит больше все потом позже достаточно пропуст* дальше далее отправ* готово конец ок окей вперед"
                    + " next skip no none nothing ok later")),
    WAIT(beside(
            "фото* фотк* снимк* снимок одну одно один пару немного чуть буду могу его ее их еще раз только схожу сделаю photo*",
            "сейчас щас ща подожди* ждите жди погоди погодите секунду секундочку сек минуту минутку минуточку пришлю скину отправлю вышлю"
                    + " прикреплю сфотограф* сфоткаю сниму загружу загружаю добавлю ищу будет будут есть да ага угу хорошо ладно wait"
                    + " moment yes sending")),
    KEEP_WORDS(
            beside(
                    "есть написал написала написано тут здесь адрес место словами as is it",
                    "оставь* оставить оставим оставляй* да ага угу верно так пусть своими вашими моими ладно ок хорошо leave keep yes")),
    NOTHING_TO_FIX(beside(
            "надо нужно буду исправлять исправить менять хочу",
            "отправ* да нет неа ничего верно правильно нормально хватит ок окей ладно nothing no yes send")),
    FIX(fix("измен* поправ* исправ* поменя* отредактир* редактир*")),
    FIX_PLACE(fix(Lists.CHANGE, Lists.PLACE)),
    FIX_TOPIC(fix(Lists.CHANGE, Lists.TOPIC)),
    FIX_WORDS(fix(Lists.CHANGE, Lists.TEXT)),
    FIX_PHOTOS(fix(Lists.CHANGE, Lists.PHOTOS)),
    FIX_ANSWERS(fix(Lists.CHANGE, Lists.ANSWERS)),
    PLACE(fix(Lists.PLACE)),
    TOPIC(fix(Lists.TOPIC)),
    TEXT(fix(Lists.TEXT)),
    PHOTOS(fix(Lists.PHOTOS)),
    ANSWERS(fix(Lists.ANSWERS));

    private final List<Saying> sayings;

    StepWish(Saying... sayings) {
        this.sayings = List.of(sayings);
    }

    /** @param words in plain form */
    boolean isIn(List<String> words) {
        return sayings.stream().anyMatch(saying -> saying.is(words));
    }

    private static Saying beside(String around, String... needed) {
        return Saying.of(Lists.COURTESY + " " + around, needed);
    }

    private static Saying fix(String... needed) {
        return beside(
                "то тот та те там в с хочу надо нужно можно хотел хотела указан указал указала написал написала мой моя мое номер the my is",
                needed);
    }

    private static final class Lists {
        static final String AROUND_OVER =
                "да ну а и ой все вот ура сами сам сама уже наконец они я мы нам мне у нас это с этим вопрос проблема проблему спасибо большое"
                        + " огромное благодарю вам вас всем за помощь извините простите ок хорошо";
        static final String MENDED_THINGS =
                "свет света вода воду воды мусор снег яму тепло отопление лифт фонарь фонари электричество газ";
        static final String COURTESY =
                "да ну а и уже тогда давай давайте пожалуйста плиз мне нам я мы бы вы бот все это просто лучше ой эй ок окей хорошо ладно"
                        + " спасибо ok okay yes please the";
        static final String CHANGE =
                "измен* поправ* исправ* поменя* замен* сменить смени* неправильн* неверн* ошибк* ошибся ошиблась ошибочн*"
                        + " перепут* напутал* другой другая другое другую другие не неправильно change fix edit wrong";
        static final String PLACE =
                "адрес адреса адресом адресе место места местом местоположение дом дома улица улицу улицы place address"
                        + " location";
        static final String TOPIC = "тема тему темы темой теме категория категорию topic";
        static final String TEXT = "текст текста текстом тексте слова описание описания words text";
        static final String PHOTOS =
                "фото фотку фотки фотография фотографию фотографии снимок снимки картинку photo photos picture";
        static final String ANSWERS = "ответ ответы ответа answer answers";
    }
}
