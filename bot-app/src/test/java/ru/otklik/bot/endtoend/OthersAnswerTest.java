package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** What nobody of the region answers for, over real HTTP on both messengers. */
@OtklikTest
class OthersAnswerTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = """
            telegram, demo-telegram, Суворова
            vk, demo-vk, Фрунзе""")
    void isToldWhomToWriteToAndPassedOnOnlyIfTheResidentWants(String messenger, String page, String street) {
        String base = "http://127.0.0.1:" + port;
        Phone phone = new Phone(base, messenger, page, "others-answer");
        phone.says("На %s 5 почта не выдаёт посылки, очередь два часа".formatted(street))
                .hears("Согласны");
        phone.presses("Согласен / согласна").hears("работу почты");
        phone.presses("Да").hears("pochta.ru");
        phone.presses("Нет, напишу туда").hears("не передаём");

        phone.says("На %s 5 почта не выдаёт посылки, очередь два часа".formatted(street))
                .hears("работу почты");
        phone.presses("Да").hears("Всё равно передать");
        phone.presses("Да, передать").hears(street);
        phone.presses("Да, здесь");
        String number = phone.filesWithoutPhoto("«ЦУР Заречного района»").number();

        assertThat(DeskClient.of(base, "cur").get("/incidents/" + number).body().toString())
                .contains("житель просил передать всё равно");
    }
}
