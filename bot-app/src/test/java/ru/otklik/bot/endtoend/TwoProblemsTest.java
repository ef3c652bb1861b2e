package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;
import tools.jackson.databind.JsonNode;

/** One message about two problems, over real HTTP on both messengers. */
@OtklikTest
class TwoProblemsTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource(textBlock = """
            telegram, demo-telegram, Терешковой
            vk, demo-vk, Космонавтов""")
    void becomesTwoReportsWithTheirOwnNumbersAndAgencies(String messenger, String page, String street) {
        String base = "http://127.0.0.1:" + port;
        Phone phone = new Phone(base, messenger, page, "two-problems");
        phone.says("На %s 5 не горят фонари. И ещё мусор не вывозят, контейнеры переполнены.".formatted(street))
                .hears("две разные проблемы: «Не горят фонари» и «Не вывозят мусор»");
        phone.presses("Да, по очереди").hears("Согласны");
        phone.presses("Согласен / согласна").hears(street);
        phone.presses("Да, здесь");
        Phone.Heard filed = phone.filesWithoutPhoto("«Горсвет», ответ придёт сюда");
        String first = filed.number();
        assertThat(filed.text()).contains("следующей проблеме — «Не вывозят мусор»", street);
        phone.presses("Да, здесь").hears("Когда мусор вывозили");
        phone.presses("Пропустить");
        String second =
                phone.filesWithoutPhoto("«Регоператор ТКО», ответ придёт сюда").number();

        assertThat(second).isNotEqualTo(first);
        JsonNode report = DeskClient.of(base, "gorsvet")
                .get("/incidents/" + first)
                .body()
                .path("reports")
                .path(0);
        assertThat(report.path("words").asString()).isEqualTo("На %s 5 не горят фонари.".formatted(street));
        assertThat(report.path("bot").path("topic").asString()).isEqualTo("street-light");
        assertThat(report.path("bot").path("decision").asString()).isEqualTo("confirmed");
        assertThat(report.path("bot").path("probability").asDouble()).isBetween(.7, 1.);
        assertThat(report.path("bot").path("clues").toString()).contains("фонари");
    }
}
