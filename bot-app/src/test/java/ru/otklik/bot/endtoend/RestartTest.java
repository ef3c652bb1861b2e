package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClient;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application goes down and comes back while the messengers, the database and the residents go on. */
class RestartTest {
    private static MessengersAlone messengers;
    private static Stores stores;

    @BeforeAll
    static void startMessengers() {
        messengers = MessengersAlone.start();
        stores = Stores.fresh();
    }

    @AfterAll
    static void stopMessengers() {
        messengers.close();
    }

    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram", "vk,demo-vk"})
    void aDialogGoesOnAfterARestartAndAnAnswerIsDeliveredOnceAfterAnother(String messenger, String page) {
        Phone phone = new Phone(messengers.base(), messenger, page, "restart");
        try (Application application = start()) {
            phone.says("у дома на ленина 5 не горят фонари").hears("Согласны");
            phone.presses("Согласен / согласна").hears("уличное освещение");
        }

        phone.presses("Да");
        String number;
        try (Application application = start()) {
            phone.hears("ул. Ленина, 5");
            phone.presses("Да, здесь");
            number = phone.filesWithoutPhoto("Готово, сообщение №").number();
            phone.fault("limit", 3, 3);
            DeskClient agency = DeskClient.of(base(application), "gorsvet");
            assertThat(agency.post("/incidents/" + number + "/answer", Map.of("text", "Фонари починили."))
                            .status())
                    .isEqualTo(200);
            assertThat(agency.deliveryState(number)).isEqualTo("pending");
        }

        try (Application application = start()) {
            phone.awaits("отвечает «Горсвет»: «Фонари починили.»");
            DeskClient agency = DeskClient.of(base(application), "gorsvet");
            agency.awaitsDelivery(number, "sent");
            phone.presses("Решено").hears("закрыли № " + number);
        }
        assertThat(phone.fromPage())
                .filteredOn(line -> line.text().contains("Фонари починили."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram", "vk,demo-vk"})
    void theMessengersOfTheRunCommandComeBackWithTheApplication(String messenger, String page, @TempDir Path world) {
        Stores own = Stores.fresh();
        String data = "otklik.sandbox.data=" + world;
        String number;
        try (Application application = Application.start(own, data)) {
            Phone phone = new Phone(base(application), messenger, page, "both");
            phone.says("у дома на ленина 5 не горят фонари").hears("Согласны");
            phone.presses("Согласен / согласна").hears("уличное освещение");
            phone.presses("Да").hears("ул. Ленина, 5");
            phone.presses("Да, здесь");
            number = phone.filesWithoutPhoto("Готово, сообщение №").number();
            phone.fault("limit", 100, 60);
            DeskClient.of(base(application), "gorsvet")
                    .post("/incidents/" + number + "/answer", Map.of("text", "Фонари починили."));
        }

        try (Application application = Application.start(own, data)) {
            Phone phone = new Phone(base(application), messenger, page, "both");
            assertThat(phone.fromPage()).anyMatch(line -> line.text().contains("№ " + number));
            phone.awaits("отвечает «Горсвет»: «Фонари починили.»");
            phone.presses("Решено").hears("закрыли № " + number);
            phone.says("/my").hears("№ " + number);
        }
    }

    @Test
    void aRevokedTokenIsSeenInHealthAndTheOtherPagesGoOn() {
        try (Application application = Application.start(Stores.fresh())) {
            assertThat(health(application)
                            .path("components")
                            .path("pages")
                            .path("status")
                            .asString())
                    .isEqualTo("UP");
            new Phone(base(application), "vk", "demo-vk", "revoked").revokesThePage();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(health(application)
                                    .path("components")
                                    .path("pages")
                                    .path("status")
                                    .asString())
                            .isEqualTo("WARNING"));
            new Phone(base(application), "telegram", "demo-telegram", "goes-on")
                    .says("/start")
                    .hears("Здравствуйте");
        }
    }

    private static JsonNode health(Application application) {
        String body = RestClient.create()
                .get()
                .uri(application.uri("/actuator/health"))
                .retrieve()
                .body(String.class);
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static Application start() {
        return Application.start(stores, messengers.settings());
    }

    private static String base(Application application) {
        String uri = application.uri("/").toString();
        return uri.substring(0, uri.length() - 1);
    }
}
