package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Step;
import ru.otklik.dialogs.territory.Place;

/** What people type at the steps of a report, in words of their own, does what they mean; what they tell stays in the report. */
class StepWishesTest {
    private static final String WORDS = "у дома на ленина 5 не горят фонари";

    private static Scenario atPlace() {
        return Scenario.known().says(WORDS).presses("Да").isAsked("Это здесь — ул. Ленина, 5");
    }

    private static Scenario atPhotos() {
        return atPlace().presses("Да, здесь").isAsked("Если есть фото");
    }

    private static Scenario atReview() {
        return atPhotos().presses("Без фото").isAsked("Проверьте");
    }

    private static void isAt(Step step, Scenario scenario) {
        assertThat(scenario.progress().step()).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "отправь уже",
                "все правильно, отправляйте",
                "поехали",
                "подтверждаю",
                "ок отправить",
                "Да, всё верно, отправляй",
                "можно отправлять",
                "отпровляйте",
                "всё правильно",
                "ok send it"
            })
    void aReportIsSentInOtherWords(String text) {
        assertThat(atReview().says(text).did(Effect.FileReport.class).draft().words())
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "я передумал",
                "передумала",
                "не отправляй",
                "не отправляйте!",
                "не надо отправлять",
                "не надо",
                "не нужно, передумал",
                "отменяю",
                "отзываю"
            })
    void aReportThatIsNotWantedIsCancelled(String text) {
        Scenario scenario = atReview().says(text).isToldOnly("Отменили, никому ничего не передали");
        isAt(Step.IDLE, scenario);
        assertThat(scenario.all(Effect.FileReport.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не надо ничего",
                "а ладно, не надо",
                "ладно, не нужно",
                "подождите, я передумал",
                "всё, уже не надо",
                "я уже разобралась, спасибо",
                "уже разобрался, спасибо",
                "уже починили, спасибо",
                "уже дали, спасибо",
                "спасибо, уже дали",
                "вопрос решён",
                "уже не актуально",
                "фонари уже горят",
                "it's already fixed, thanks",
                "don't need it"
            })
    void aReportThatIsTakenBackIsCancelledWhateverIsAsked(String text) {
        for (Scenario asked : new Scenario[] {
            Scenario.known().says(WORDS),
            Scenario.begin().says(WORDS),
            Scenario.known().says("не горят фонари").presses("Да"),
            Scenario.known().says("беда с дорогой"),
            atPlace(),
            Scenario.known().says("У дома на ленина 5 не горят фонари. И ещё дорога вся в ямах."),
        }) {
            isAt(Step.IDLE, asked.says(text).isToldOnly("Отменили, никому ничего не передали"));
        }
    }

    @Test
    void nothingAfterAllTakesAReportBackUnlessItAnswersTheQuestion() {
        isAt(Step.IDLE, Scenario.known().says(WORDS).says("нет, ничего").isToldOnly("Отменили"));
        isAt(Step.IDLE, atPlace().says("нет, ничего").isToldOnly("Отменили"));
        isAt(Step.REVIEW, atPhotos().says("нет, ничего").isAsked("Проверьте"));
        isAt(Step.REVIEW, atPhotos().says("не надо ничего").isAsked("Проверьте"));
        isAt(Step.CHOOSE_GROUP, Scenario.known().says("беда с дорогой").says("нет, ничего"));
        isAt(
                Step.PLACE,
                Scenario.known()
                        .says("не горят фонари")
                        .presses("Да")
                        .says("Абырвалг 7")
                        .says("не надо"));
        isAt(
                Step.SEVERAL,
                Scenario.known()
                        .says("У дома на ленина 5 не горят фонари. И ещё дорога вся в ямах.")
                        .says("не надо"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не надо ждать до зимы, сделайте сейчас",
                "нам не надо ничего сверхъестественного, просто посыпьте песком",
                "уже починили, но опять сломалось",
                "воду дали, но ржавую",
                "починили бы уже",
                "дорогу закрыли",
                "контейнеры уже убрали",
                "мусор уже горит",
                "никто не починил"
            })
    void wordsThatTellMoreTakeNothingBack(String text) {
        assertThat(Scenario.known().says(WORDS).says(text).progress().draft().words())
                .isEqualTo(WORDS + "\n" + text);
        assertThat(atPhotos().says(text).isAsked("Добавили").progress().draft().words())
                .isEqualTo(WORDS + "\n" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"заново", "начать сначала", "давай заново", "начнём с начала", "хочу начать заново", "start over"
            })
    void aReportIsBegunAnew(String text) {
        Scenario scenario = atReview().says(text).isToldOnly("начнём заново. Что случилось и где?");
        isAt(Step.IDLE, scenario);
        isAt(Step.CHOOSE_TOPIC, scenario.says("беда с дорогой"));
        assertThat(scenario.progress().draft().words()).isEqualTo("беда с дорогой");
        isAt(Step.IDLE, atPlace().says(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "измени адрес",
                "адрес не тот",
                "неправильный адрес",
                "исправь место",
                "поменяйте адрес пожалуйста",
                "хочу исправить место",
                "ошибка в адресе",
                "дом не тот"
            })
    void thePlaceIsCorrectedWhereverThatIsPossible(String text) {
        isAt(Step.PLACE, atReview().says(text).isAsked("Где это?"));
        isAt(Step.PLACE, atPhotos().says(text).isAsked("Где это?"));
        isAt(Step.PLACE, atReview().says("исправить").says(text).isAsked("Где это?"));
        isAt(Step.PLACE, Scenario.known().says(WORDS).says("да").says(text).isAsked("Где это?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ленина 15            | ул. Ленина, 15
        это Ленина, 15       | ул. Ленина, 15
        адрес: ул. Ленина 15 | ул. Ленина, 15
        дом 15               | ул. Ленина, 15
        в доме 15            | ул. Ленина, 15
        ленина 500           | такого среди них нет
        """)
    void aBareAddressCorrectsThePlace(String text, String told) {
        assertThat(atReview().says(text).isAsked(told).progress().draft().words())
                .isEqualTo(WORDS);
        isAt(Step.CONFIRM_PLACE, atPhotos().says(text).isAsked(told));
    }

    @Test
    void theSameAddressOnceMoreChangesNothingAndWordsAroundItAreWords() {
        isAt(Step.REVIEW, atReview().says("Ленина 5"));
        assertThat(atReview()
                        .says("на ленина 15 тоже темно")
                        .isAsked("Проверьте")
                        .progress()
                        .draft()
                        .words())
                .endsWith("на ленина 15 тоже темно");
    }

    @ParameterizedTest
    @ValueSource(strings = {"нормально", "хм", "ыыы", "ну", "лол кек", "123"})
    void whatSaysNothingIsNoPartOfAReport(String text) {
        Scenario scenario = atReview().says(text).isAsked("Проверьте");
        assertThat(scenario.progress().draft().words()).isEqualTo(WORDS);
        assertThat(atPhotos()
                        .says(text)
                        .isAsked("Если есть фото")
                        .progress()
                        .draft()
                        .words())
                .isEqualTo(WORDS);
    }

    @Test
    void whatIsNotAddedIsToldSo() {
        atReview().says("нормально").isAsked("не добавили", "напишите подробнее", "Проверьте");
    }

    @ParameterizedTest
    @ValueSource(strings = {"охренели совсем, дебилы", "вы совсем обнаглели"})
    void abuseIsNoPartOfAReport(String text) {
        assertThat(atReview()
                        .says(text)
                        .isAsked("накипело", "Проверьте")
                        .progress()
                        .draft()
                        .words())
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "и третий фонарь справа",
                "там дети ходят в школу",
                "второй подъезд",
                "кв. 12",
                "фонари",
                "не отправляйте туда стажёра, он уже был",
                "заново покрасили столб, а лампу не вкрутили",
                "всё время темно",
                "нет света вообще"
            })
    void wordsOfTheMatterAreAddedAsTheyAre(String text) {
        assertThat(atReview().says(text).isAsked("Проверьте").progress().draft().words())
                .isEqualTo(WORDS + "\n" + text);
        assertThat(atPhotos().says(text).isAsked("Добавили").progress().draft().words())
                .isEqualTo(WORDS + "\n" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нету фото",
                "фоток нет",
                "фото не будет",
                "не буду",
                "потом",
                "потом пришлю",
                "без",
                "больше нет",
                "это всё",
                "всё",
                "у меня нет фотографий",
                "нет, спасибо",
                "отправить",
                "ок",
                "дальше",
                "фото нет и не будет"
            })
    void thereAreNoPhotosOrNoMore(String text) {
        isAt(Step.REVIEW, atPhotos().says(text).isAsked("Проверьте"));
        isAt(Step.REVIEW, atPhotos().sendsPhotos("", "p1").says(text).isAsked("Проверьте"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"сейчас пришлю", "подождите", "щас скину", "да", "да, есть", "минутку", "сейчас сфоткаю"})
    void photosThatAreOnTheirWayAreWaitedFor(String text) {
        isAt(
                Step.PHOTOS,
                atPhotos().says(text).isAsked("ждём", "Если есть фото").isOffered("Без фото"));
        isAt(Step.PHOTOS, atPhotos().sendsPhotos("", "p1").says(text).isAsked("ждём", "Добавите ещё?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"неправильно", "не то", "не так", "нет, не здесь", "это не то место", "совсем не там"})
    void aPlaceIsRefusedInOtherWords(String text) {
        isAt(Step.PLACE, atPlace().says(text).isAsked("Где это?"));
    }

    @Test
    void whatAgreesElsewhereDoesNotConfirmAPlace() {
        for (String text : new String[] {"отозвать", "отзываю", "удалить"}) {
            Scenario scenario = atPlace().says(text);
            assertThat(scenario.progress().draft().where().place()).isNull();
        }
        Scenario.known()
                .whileFiled("26-000001")
                .says("/my")
                .presses("№ 26-000001")
                .presses("Отозвать")
                .says("отозвать")
                .did(Effect.Withdraw.class);
    }

    @Test
    void belowOnePlaceANumberIsAButtonAndAHouseIsNamed() {
        isAt(Step.PHOTOS, atPlace().says("1"));
        isAt(Step.PLACE, atPlace().says("2"));
        atPlace().says("нет, 15").isAsked("ул. Ленина, 15");
        atPlace().says("дом 15").isAsked("ул. Ленина, 15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "да",
                "оставь так",
                "оставить",
                "своими словами",
                "моими словами",
                "пусть так и останется как есть"
            })
    void anAddressIsLeftAsItIsWritten(String text) {
        Place place = notFound().says(text).progress().draft().where().place();
        if (text.startsWith("пусть")) {
            return;
        }
        assertThat(place).extracting(Place::address).isEqualTo("Абырвалг 7");
    }

    private static Scenario notFound() {
        return Scenario.known()
                .says("не горят фонари")
                .presses("Да")
                .says("Абырвалг 7")
                .isAsked("Не нашли адрес «Абырвалг 7»");
    }

    @Test
    void anAddressThatIsNotLeftIsAskedAgain() {
        for (String text : new String[] {"нет", "не надо", "не оставляйте"}) {
            Scenario scenario = notFound().says(text);
            assertThat(scenario.progress().draft().where().place()).isNull();
        }
        notFound().says("нет").isToldOnly("Где это?").isOffered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"за гаражами", "около школы", "во дворе", "рядом с магазином"})
    void whatIsNearIsAPlaceWhereTheAddressWasNotFound(String text) {
        assertThat(notFound()
                        .says(text)
                        .isAsked("Если есть фото")
                        .progress()
                        .draft()
                        .where()
                        .place())
                .extracting(Place::address)
                .isEqualTo("Абырвалг 7, " + text);
    }

    @Test
    void whoeverIsNotUnderstoodIsToldWhatCanBeWritten() {
        Scenario scenario = atPhotos().says("ыыы").isAsked("не добавили");
        scenario.says("эээ").isAsked("Здесь можно написать «Без фото». Если передумали — «отмена»");
        scenario.says("ууу").isAsked("напишите «оператор»");
        scenario.says("ыыы").isAsked("Здесь можно написать «Без фото»");
        scenario.says("без фото").says("ыыы").isAsked("не добавили");

        Scenario consent = Scenario.begin().says("яма").says("+7").says("?");
        consent.says("?").isAsked("Согласен / согласна");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        адрес           | PLACE
        место           | PLACE
        дом             | PLACE
        улицу           | PLACE
        тему            | CHOOSE_TOPIC
        тема не та      | CHOOSE_TOPIC
        слова           | FIX_WORDS
        текст           | FIX_WORDS
        фото            | PHOTOS
        отправить       | REVIEW
        да              | REVIEW
        всё правильно   | REVIEW
        нет             | REVIEW
        ничего          | REVIEW
        ничего не надо  | REVIEW
        """)
    void whatIsToBeCorrectedIsNamedInAWord(String text, Step step) {
        isAt(step, atReview().says("исправить").isAsked("Что исправить?").says(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет, другое",
                "нет, не это",
                "вообще не то",
                "это не то",
                "не про это",
                "нет неправильно",
                "мимо"
            })
    void aTopicIsRefusedInOtherWords(String text) {
        isAt(Step.CHOOSE_TOPIC, Scenario.known().says(WORDS).says(text).isOffered("Яма на дороге", "Другое"));
    }

    @Test
    void wordsWithoutATopicsOwnWordsChangeNoTopic() {
        Scenario scenario = Scenario.known().says("беда с дорогой").says("вся улица");
        scenario.isOffered("Яма на дороге", "Стёрлась разметка", "Другое");
        assertThat(scenario.progress().draft().words()).endsWith("вся улица");
    }

    @Test
    void wordsAddedWhereTheTopicIsAskedAreToldSoUnlessAnotherTopicIsAskedThen() {
        Scenario.known()
                .says(WORDS)
                .says("там дети ходят в школу")
                .isAsked("Добавили к вашим словам", "уличное освещение. Верно?");
        Scenario.known().says("беда с дорогой").says("вся улица").isAsked("Добавили", "О чём ваше сообщение?");
        Scenario.known().says("беда с дорогой").says("и фонари").isNotTold("Добавили");
        Scenario.known()
                .says("не горят фонари")
                .says("И дорога плохая.\nИ фонари.")
                .isNotTold("Добавили");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "новое сообщение",
                "Хочу создать новое обращение",
                "ещё одна проблема",
                "новая заявка",
                "подать жалобу",
                "хочу сообщить о другой проблеме"
            })
    void anotherReportBegins(String text) {
        Scenario scenario = Scenario.known().says(text).isToldOnly("Что случилось и где?");
        isAt(Step.IDLE, scenario);
        isAt(Step.CHOOSE_TOPIC, scenario.says("беда с дорогой"));
        assertThat(scenario.progress().draft().words()).isEqualTo("беда с дорогой");

        isAt(
                Step.IDLE,
                Scenario.known().whileFiled("26-000001").says("/my").says(text).isToldOnly("Что случилось"));
        Scenario replying = Scenario.known().wantsToReply("26-000001").says(text);
        assertThat(replying.all(Effect.ReplyToAgency.class)).isEmpty();
        isAt(Step.PHOTOS, atPhotos().says(text).isAsked("сначала закончим это сообщение", "Если есть фото"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"английский", "english", "по-английски", "давай на английском"})
    void aLanguageIsNamed(String text) {
        assertThat(Scenario.known().says("язык").says(text).progress().language())
                .isEqualTo("en");
    }

    @Test
    void aLanguageThatIsNotSpokenIsNoReport() {
        isAt(
                Step.CHOOSE_LANGUAGE,
                Scenario.known().says("язык").says("татарский").isAsked("пока не говорим", "На каком языке говорить?"));
        assertThat(Scenario.known().says("давай по-английски").progress().language())
                .isEqualTo("en");
        assertThat(Scenario.of("en").says("language").says("русский").progress().language())
                .isEqualTo("ru");
    }

    @Test
    void theAnswerToAQuestionLosesNoWordsAndAnAddressCorrectsThePlace() {
        Scenario atEntrance = Scenario.known()
                .says("на ленина 5 не работает лифт")
                .presses("Да")
                .presses("Да, здесь")
                .isAsked("В каком подъезде лифт?");
        atEntrance
                .says("Ленина 15 кв 20")
                .isAsked("ул. Ленина, 15")
                .presses("Да, здесь")
                .isAsked("В каком подъезде");
        atEntrance
                .says("три дня назад")
                .isAsked("Не поняли число")
                .says("бабушка с пятого дня сидит дома без хлеба")
                .isAsked("Добавили к вашим словам", "Здесь можно написать «Не знаю»")
                .says("второй подъезд")
                .isAsked("С какого дня стоит?");
        assertThat(atEntrance.progress().draft().words()).contains("кв 20", "без хлеба");
    }
}
