package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** The whole way, over real HTTP: from the resident's first words to the rating of the official answer. */
@OtklikTest
class MainJobTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram,Почтовая", "vk,demo-vk,Чехова"})
    void aReportReachesTheAgencyAndTheAnswerComesBackToTheSameChat(String messenger, String page, String street) {
        Phone phone = new Phone(base(), messenger, page, "main-job");
        phone.says("у дома на %s 5 вторую неделю не горят фонари, дети в темноте ходят".formatted(street))
                .hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        phone.presses("Да").hears("ул. %s, 5".formatted(street));
        phone.presses("Да, здесь").hears("Если есть фото");
        phone.sendsPhoto(Pictures.jpeg()).hears("1 фото");
        phone.presses("Готово").hears("Проверьте");
        phone.presses("Отправить");
        Phone.Heard filed = phone.hears("Готово, сообщение №");
        assertThat(filed.text()).contains("«Горсвет»", "ответ придёт сюда до ");
        String number = filed.number();

        DeskClient agency = DeskClient.of(base(), "gorsvet");
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("new");
        assertThat(agency.post("/incidents/" + number + "/take", Map.of()).status())
                .isEqualTo(200);
        assertThat(agency.post(
                                "/incidents/" + number + "/answer",
                                Map.of("text", "Фонари починили сегодня, меняли кабель."))
                        .status())
                .isEqualTo(200);

        Phone.Heard answer = phone.hears("отвечает «Горсвет»: «Фонари починили сегодня");
        assertThat(answer.buttons()).containsExactly("Решено", "Частично", "Нет");
        assertThat(answer.replyTo()).isEqualTo(phone.own().getFirst().id());
        agency.awaitsDelivery(number, "sent");

        phone.presses("Нет").hears("Что не так?");
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("reopened");
        phone.says("опять погасли вечером").hears("Добавили к № " + number);
        agency.post("/incidents/" + number + "/answer", Map.of("text", "Заменили и второй кабель."));
        phone.hears("Заменили и второй кабель");
        phone.presses("Решено").hears("закрыли № " + number);
        assertThat(agency.get("/incidents/" + number).body().path("status").asString())
                .isEqualTo("closed");

        phone.says("/my").hears(number);
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram,Пушкина", "vk,demo-vk,Некрасова"})
    void anotherAgencyNeverSeesIt(String messenger, String page, String street) {
        Phone phone = new Phone(base(), messenger, page, "walls");
        String number = phone.reportsLights(street, 7);

        DeskClient other = DeskClient.of(base(), "vodokanal");
        assertThat(other.get("/incidents/" + number).status()).isEqualTo(404);
        assertThat(other.post("/incidents/" + number + "/answer", Map.of("text", "не наше"))
                        .status())
                .isEqualTo(404);
        assertThat(DeskClient.of(base(), "cur").get("/incidents/" + number).status())
                .isEqualTo(200);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
