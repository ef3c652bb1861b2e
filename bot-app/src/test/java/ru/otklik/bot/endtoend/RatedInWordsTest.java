package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** An official answer rated in words instead of with its buttons, over real HTTP on both messengers. */
@OtklikTest
class RatedInWordsTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = """
            telegram, demo-telegram, Театральная
            vk, demo-vk, Больничная""")
    void yesAndNoBelowTheAnswerRateItAndWordsAboutItReachTheAgency(String messenger, String page, String street) {
        Phone phone = new Phone("http://127.0.0.1:" + port, messenger, page, "rated-in-words");
        String number = phone.reportsLights(street, 5);
        DeskClient agency = DeskClient.of("http://127.0.0.1:" + port, "gorsvet");

        answer(agency, number, "Заменили лампу.");
        phone.hears("Заменили лампу");
        phone.says("нет").hears("Что не так?");
        assertThat(status(agency, number)).isEqualTo("reopened");
        phone.says("темно как было").hears("Добавили к № " + number);

        answer(agency, number, "Заменили кабель.");
        phone.hears("Заменили кабель");
        phone.says("спасибо, но не горит").hears("там не решено?");
        phone.says("так и не приехал никто").hears("передали ваши слова");
        assertThat(agency.get("/incidents/" + number).body().toString())
                .contains("спасибо, но не горит", "так и не приехал никто");

        answer(agency, number, "Заменили фонарь.");
        phone.hears("Заменили фонарь");
        phone.says("да").hears("закрыли № " + number);
        assertThat(status(agency, number)).isEqualTo("closed");
        phone.says("света так и нет").hears("Это об ответе по № " + number);
        phone.presses("Да, не решено").hears("передали ваши слова");
        assertThat(status(agency, number)).isEqualTo("reopened");
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = """
            telegram, demo-telegram, Полевая
            vk, demo-vk, Луговая""")
    void wordsReachTheReportTheyBelongToAndNoListIsShownStale(String messenger, String page, String street) {
        Phone phone = new Phone("http://127.0.0.1:" + port, messenger, page, "heard-right");
        String number = phone.reportsLights(street, 5);
        DeskClient agency = DeskClient.of("http://127.0.0.1:" + port, "gorsvet");

        ask(agency, number, "С какой стороны?");
        phone.awaits("«С какой стороны?»");
        phone.says("слева").hears("Передали ваш ответ по № " + number);
        phone.says("и ещё справа").hears("Добавили к № " + number);
        phone.says("до сих пор не починили").hears("этим занимается «Горсвет», ответит");

        phone.says("не вывозят мусор").hears("мусор");
        ask(agency, number, "Сколько фонарей?");
        phone.awaits("«Сколько фонарей?»");
        phone.says("три штуки").hears("Это ответ по № " + number);
        phone.presses("Ответ по № " + number).hears("Передали ваш ответ по № " + number);
        phone.says("отмена").hears("Отменили");
        assertThat(agency.get("/incidents/" + number).body().toString())
                .contains("слева", "и ещё справа", "до сих пор не починили", "три штуки");

        phone.says("/my").hears("Ваши сообщения");
        answer(agency, number, "Заменили лампы.");
        phone.awaits("Заменили лампы");
        assertThat(phone.says("нет").hears("Что не так?").text()).doesNotContain("Ваши сообщения");
        phone.says("темно как было").hears("Добавили к № " + number);

        answer(agency, number, "Заменили столб.");
        phone.awaits("Заменили столб");
        phone.says("/my").hears("Ваши сообщения");
        phone.presses("№ " + number).hears("Скажите, решено ли");
        assertThat(phone.presses("Решено").hears("закрыли № " + number).text()).doesNotContain("Ваши сообщения");
    }

    private static void ask(DeskClient agency, String number, String text) {
        assertThat(agency.post("/incidents/" + number + "/ask", Map.of("text", text))
                        .status())
                .isEqualTo(200);
    }

    private static void answer(DeskClient agency, String number, String text) {
        assertThat(agency.post("/incidents/" + number + "/answer", Map.of("text", text))
                        .status())
                .isEqualTo(200);
    }

    private static String status(DeskClient agency, String number) {
        return agency.get("/incidents/" + number).body().path("status").asString();
    }
}
