package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** What a resident can do beside the ordinary report, over real HTTP on both messengers. */
@OtklikTest
class DialogsTest {
    private static final String BOTH = """
            telegram, demo-telegram
            vk, demo-vk""";

    /** Each story happens in a street of its own, so that nothing known already comes in between. */
    private static final List<String> STREETS = List.of(
            "Советская",
            "Гагарина",
            "Гоголя",
            "Лермонтова",
            "Толстого",
            "Горького",
            "Маяковского",
            "Комсомольская",
            "Пионерская",
            "Октябрьская",
            "Первомайская",
            "Красноармейская",
            "Тополиная",
            "Кленовая",
            "Суворова",
            "Кутузова");

    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void whoeverReportsTheSameJoinsItAndGetsTheAnswerToo(String messenger, String page) {
        Phone first = phone(messenger, page, "first");
        String number = files(first, "у дома на %s 31 не горят фонари".formatted(street(messenger, 0)));

        Phone second = phone(messenger, page, "second");
        second.says("у дома на %s 31 темно, не горят фонари".formatted(street(messenger, 0)))
                .hears("Согласны");
        second.presses("Согласен / согласна").hears("уличное освещение");
        second.presses("Да").hears("ул. " + street(messenger, 0));
        second.presses("Да, здесь").hears("в этом же доме");
        second.presses("Это оно").hears("Если есть фото");
        second.presses("Без фото").hears("Присоединим к № " + number);
        second.presses("Отправить");
        String own = second.hears("«Горсвет» уже знает").number();

        DeskClient agency = DeskClient.of(base(), "gorsvet");
        agency.post("/incidents/" + own + "/answer", Map.of("text", "Заменили лампы, горит."));
        first.awaits("№ " + number + ", отвечает «Горсвет»: «Заменили лампы");
        second.awaits("№ " + own + ", отвечает «Горсвет»: «Заменили лампы");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void theAgencyAsksAndTheReplyLandsInThatIncident(String messenger, String page) {
        Phone phone = phone(messenger, page, "asked");
        String number = files(phone, "у дома на %s 11 не горят фонари".formatted(street(messenger, 1)));
        DeskClient agency = DeskClient.of(base(), "gorsvet");
        assertThat(agency.post("/incidents/" + number + "/ask", Map.of("text", "С какой стороны дома?"))
                        .status())
                .isEqualTo(200);
        phone.awaits("«Горсвет» спрашивает: «С какой стороны дома?»");

        phone.says("со двора, у второго подъезда").hears("Передали ваш ответ по № " + number);
        assertThat(agency.get("/incidents/" + number).body().toString()).contains("со двора, у второго подъезда");
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("in_work");

        phone.presses("Это о другом").hears("Забрали ответ по № " + number);
        assertThat(agency.get("/incidents/" + number).body().toString()).doesNotContain("у второго подъезда");
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("waiting");
        phone.says("отмена").hears("Отменили");
        phone.says("ну что там?").hears("ждёт, что вы ответите на вопрос");
        phone.says("слева").hears("Передали ваш ответ по № " + number);
        phone.says("когда починят?").hears("Уже в работе, этим занимается «Горсвет», ответит до");
        phone.says("свет включили, спасибо").hears("Это о № " + number + " — там всё решено?");
        phone.presses("Да, решено").hears("Закрыли № " + number);
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("withdrawn");
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void whoeverJoinsWhatWasAnsweredMeanwhileReadsTheAnswerAtOnce(String messenger, String page) {
        String words = "у дома на %s 5 не горят фонари".formatted(street(messenger, 6));
        String number = files(phone(messenger, page, "answered"), words);
        Phone late = phone(messenger, page, "late");
        late.says(words).hears("Согласны");
        late.presses("Согласен / согласна").hears("уличное освещение");
        late.presses("Да").hears("ул. " + street(messenger, 6));
        late.presses("Да, здесь").hears("в этом же доме");

        DeskClient.of(base(), "gorsvet")
                .post("/incidents/" + number + "/answer", Map.of("text", "Заменили кабель, горит."));
        late.presses("Это оно").hears("На это уже ответили. «Горсвет»: «Заменили кабель, горит.»");
        late.presses("Без фото").hears("Присоединим к № " + number);
        late.presses("Отправить");
        String own = late.hears("Ответ «Горсвет» на это уже есть").number();
        late.awaits("№ " + own + ", отвечает «Горсвет»: «Заменили кабель");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void ownReportsAreOpenedAddedToAndWithdrawn(String messenger, String page) {
        Phone phone = phone(messenger, page, "own");
        String number = files(phone, "у дома на %s 15 не горят фонари".formatted(street(messenger, 2)));
        phone.says("/my").hears("№ " + number + " — не горят фонари, ");
        phone.presses("№ " + number).hears("этим занимается «Горсвет»");
        phone.presses("Дополнить").hears("Пришлите слова или фото");
        phone.says("уже и соседний погас").hears("Добавили к № " + number);
        phone.says(number).hears("Вы добавили: «уже и соседний погас»");
        phone.presses("Отозвать").hears("Отозвать № " + number);
        phone.presses("Да, отозвать").hears("Отозвали № " + number);
        assertThat(DeskClient.of(base(), "gorsvet")
                        .get("/incidents/" + number)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void whoeverReportsTheSameOnceMoreIsShownTheirOwnReport(String messenger, String page) {
        Phone phone = phone(messenger, page, "forgetful");
        String words = "у дома на %s 19 не горят фонари".formatted(street(messenger, 7));
        files(phone, words);
        phone.says(words).hears("уличное освещение");
        phone.presses("Да").hears("ул. " + street(messenger, 7));
        phone.presses("Да, здесь").hears("в этом же доме · ваше сообщение, ведомство получило");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void everythingAboutAResidentIsShownAndErased(String messenger, String page) {
        Phone phone = phone(messenger, page, "erased");
        String number = files(
                phone, "у дома на %s 17 не горят фонари, звоните 8 900 000-00-00".formatted(street(messenger, 3)));
        phone.says("мои данные").hears("1 сообщение");
        phone.presses("Удалить мои данные").hears("Придётся отозвать");
        phone.presses("Да, удалить").hears("Удалили");
        String card = DeskClient.of(base(), "gorsvet")
                .get("/incidents/" + number)
                .body()
                .toString();
        assertThat(card).contains(number).doesNotContain("8 900", "не горят фонари", "dialogs-erased");
        phone.says("/my").hears("нет сообщений");
        phone.says("не горят фонари").hears("Согласны");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void aResidentGetsTheirDataAsAFileAndNotAgainAtOnce(String messenger, String page) {
        Phone phone = phone(messenger, page, "curious");
        files(phone, "у дома на %s 19 не горят фонари".formatted(street(messenger, 6)));
        phone.says("мои данные").hears("1 сообщение");
        phone.presses("Прислать всё файлом").hears("• Ваши сообщения: 1, храним 1825 дней");
        assertThat(phone.hears("otklik.json").text()).contains("Всё, что хранит о вас");
        phone.says("мои данные").hears("1 сообщение");
        phone.says("скачать").hears("Файл мы вам только что отправили");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void severalMessagesInARowAreOneReport(String messenger, String page) {
        Phone phone = phone(messenger, page, "hasty");
        phone.says("привет");
        phone.says("у дома на %s 19 не горят фонари".formatted(street(messenger, 4)));
        phone.sendsPhoto(Pictures.jpeg());
        phone.says("второй день уже").hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        phone.presses("Да").hears("Это здесь — ул. ");
        phone.presses("Да, здесь").hears("Есть, 1 фото");
        phone.presses("Готово").hears("второй день уже");
        phone.presses("Отправить").hears("Готово, сообщение №");
        phone.says("/my").hears("Ваши сообщения");
        assertThat(phone.fromPage().getLast().text().split("№", -1)).hasSize(2);
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void aDangerIsAnsweredFirstAndAnAppealIsWrittenOnWish(String messenger, String page) {
        Phone phone = phone(messenger, page, "danger");
        phone.says("в подъезде на %s 21 сильно пахнет газом".formatted(street(messenger, 5)))
                .hears("104");
        phone.presses("Рассказать").hears("Согласны");
        String number = files(
                phone(messenger, page, "appeal"), "у дома на %s 23 не горят фонари".formatted(street(messenger, 5)));
        Phone writer = phone(messenger, page, "appeal");
        writer.presses("Собрать текст").hears("Прошу");
        writer.awaits("gosuslugi.ru");
        assertThat(number).isNotEmpty();
    }

    /** Files an ordinary report of a resident who hasn't consented yet. */
    private static String files(Phone phone, String words) {
        phone.says(words).hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        phone.presses("Да").hears("Это здесь — ул. ");
        phone.presses("Да, здесь");
        return phone.filesWithoutPhoto("Готово, сообщение №").number();
    }

    private static String street(String messenger, int story) {
        return STREETS.get(2 * story + (messenger.equals("vk") ? 1 : 0));
    }

    private Phone phone(String messenger, String page, String resident) {
        return new Phone(base(), messenger, page, "dialogs-" + resident);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
