package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.SideBySide;

/** How a dialog feels in the hand, over real HTTP. */
@OtklikTest
class FeelTest {
    @LocalServerPort
    private int port;

    @SideBySide
    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram", "vk,demo-vk"})
    void onlyTheLastQuestionShowsItsChoices(String messenger, String page) {
        Phone phone = new Phone(base(), messenger, page, "choices");
        phone.says("не горят фонари").hears("Согласны");
        phone.says("согласен").hears("уличное освещение");
        phone.says("да").hears("Где это?");
        onlyTheLastHasButtons(phone);
        phone.says("вокзальная 5").hears("ул. Вокзальная, 5");
        onlyTheLastHasButtons(phone);
    }

    private static void onlyTheLastHasButtons(Phone phone) {
        await().untilAsserted(() -> {
            List<Phone.Heard> lines = phone.fromPage();
            assertThat(lines.subList(0, lines.size() - 1))
                    .allSatisfy(line -> assertThat(line.buttons()).isEmpty());
            assertThat(lines.getLast().buttons()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram", "vk,demo-vk"})
    void thePageIsSeenTypingWhileItFetchesAPhoto(String messenger, String page) {
        // The very first message: typing is shown once in some seconds only.
        Phone phone = new Phone(base(), messenger, page, "typing");
        phone.fault("delay", 6, 800);
        phone.sendsPhoto(Pictures.jpeg());
        await().pollInterval(Duration.ofMillis(20)).until(phone::seesTyping);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
