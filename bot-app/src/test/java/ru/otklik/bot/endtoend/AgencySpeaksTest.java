package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;
import tools.jackson.databind.JsonNode;

/** What an agency says to a resident besides plain answers, over real HTTP on both messengers. */
@OtklikTest
class AgencySpeaksTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram, demo-telegram, Полярная", "vk, demo-vk, Энтузиастов"})
    void whoeverIsWrittenToFirstRepliesInTheChatAndTheReplyIsOnTheCard(String messenger, String page, String street) {
        Phone phone = new Phone(base(), messenger, page, "written-to");
        String number = phone.reportsLights(street, 9);
        DeskClient agency = DeskClient.of(base(), "gorsvet");

        assertThat(agency.post("/incidents/" + number + "/write", Map.of("text", "Мастер придёт завтра с 10 до 12."))
                        .status())
                .isEqualTo(200);

        Phone.Heard letter = phone.awaits("Мастер придёт завтра");
        assertThat(letter.text()).contains("пишет «Горсвет»", number);
        phone.answers(letter, "Хорошо, код домофона 17").hears("Добавили к № " + number);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode card = agency.get("/incidents/" + number).body();
            assertThat(card.path("status").asString()).isEqualTo("new");
            assertThat(card.path("talk").toString())
                    .containsSubsequence("Мастер придёт завтра", "\"addition\"", "код домофона 17");
        });
    }

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram, demo-telegram, Студенческая", "vk, demo-vk, Спортивная"})
    void photosBeforeAndAfterComeBehindTheWordsEachWithItsCaption(String messenger, String page, String street) {
        Phone phone = new Phone(base(), messenger, page, "before-and-after");
        String number = phone.reportsLights(street, 11);
        DeskClient agency = DeskClient.of(base(), "gorsvet");

        DeskClient.Answer answered = agency.answerWith(
                number,
                "Фонарь починили 26 ноября, меняли кабель.",
                new TreeMap<>(Map.of("before", Pictures.jpeg(), "after", Pictures.jpeg(), "photos", Pictures.jpeg())));

        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        phone.awaits("Проблема решена?");
        List<Phone.Heard> all = phone.fromPage();
        List<Phone.Heard> told = all.subList(all.size() - 5, all.size());
        assertThat(told.getFirst().text()).contains("меняли кабель");
        assertThat(told.subList(1, 4))
                .allSatisfy(line -> assertThat(line.photos()).isEqualTo(1));
        assertThat(told.get(1).text()).isEqualTo("До");
        assertThat(told.get(2).text()).isEqualTo("После");
        assertThat(told.get(3).text()).doesNotContain("До", "После");
        assertThat(told.getLast().text()).isEqualTo("Проблема решена?");
        JsonNode answer =
                agency.get("/incidents/" + number).body().path("answers").path(0);
        assertThat(answer.path("moments").toString()).isEqualTo("[\"before\",\"after\",null]");
        assertThat(answer.path("deliveries")).hasSize(5);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
