package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.SideBySide;
import ru.otklik.bot.support.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application goes down and comes back while the messengers, the database and the residents go on. */
class RestartTest {
    private static final Map<String, String> PAGES = Map.of("telegram", "demo-telegram", "vk", "demo-vk");

    @SideBySide
    @Test
    void aDialogGoesOnAfterARestartAndAnAnswerIsDeliveredOnceAfterAnother() {
        try (MessengersAlone messengers = MessengersAlone.start()) {
            Stores stores = Stores.fresh();
            List<Phone> phones = phones(messengers.base(), "restart");
            try (Application application = Application.start(stores, messengers.settings())) {
                awaitReaders(application);
                phones.forEach(RestartTest::begins);
            }

            phones.forEach(phone -> phone.presses("Да"));
            Map<Phone, String> numbers = new LinkedHashMap<>();
            try (Application application = Application.start(stores, messengers.settings())) {
                phones.forEach(phone -> numbers.put(phone, files(phone)));
                phones.forEach(phone -> phone.fault("limit", 3, 3));
                DeskClient agency = DeskClient.of(base(application), "gorsvet");
                numbers.values().forEach(number -> answers(agency, number));
                assertThat(numbers.values())
                        .allSatisfy(number ->
                                assertThat(agency.deliveryState(number)).isEqualTo("pending"));
            }

            try (Application application = Application.start(stores, messengers.settings())) {
                DeskClient agency = DeskClient.of(base(application), "gorsvet");
                numbers.forEach((phone, number) -> {
                    phone.awaits("отвечает «Горсвет»: «Фонари починили.»");
                    agency.awaitsDelivery(number, "sent");
                    phone.presses("Решено").hears("закрыли № " + number);
                });
            }
            assertThat(phones)
                    .allSatisfy(phone -> assertThat(phone.fromPage())
                            .filteredOn(line -> line.text().contains("Фонари починили."))
                            .hasSize(1));
        }
    }

    @SideBySide
    @Test
    void theMessengersOfTheRunCommandComeBackWithTheApplication(@TempDir Path world) {
        Stores stores = Stores.forApplication();
        String data = "otklik.sandbox.data=" + world;
        Map<String, String> numbers = new LinkedHashMap<>();
        try (Application application = Application.start(stores, data)) {
            DeskClient agency = DeskClient.of(base(application), "gorsvet");
            awaitReaders(application);
            for (Phone phone : phones(base(application), "both")) {
                begins(phone);
                phone.presses("Да");
                String number = files(phone);
                phone.fault("limit", 100, 20);
                answers(agency, number);
                numbers.put(phone.messenger(), number);
            }
        }

        try (Application application = Application.start(stores, data)) {
            for (Phone phone : phones(base(application), "both")) {
                String number = numbers.get(phone.messenger());
                assertThat(phone.fromPage()).anyMatch(line -> line.text().contains("№ " + number));
                phone.awaits("отвечает «Горсвет»: «Фонари починили.»");
                phone.presses("Решено").hears("закрыли № " + number);
                phone.says("/my").hears("№ " + number);
            }
        }
    }

    @SideBySide
    @Test
    void aRevokedTokenIsSeenInHealthAndTheOtherPagesGoOn() {
        try (Application application = Application.start(Stores.forApplication())) {
            assertThat(pages(application)).isEqualTo("UP");
            new Phone(base(application), "vk", "demo-vk", "revoked").revokesThePage();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(pages(application)).isEqualTo("WARNING"));
            new Phone(base(application), "telegram", "demo-telegram", "goes-on")
                    .says("/start")
                    .hears("Здравствуйте");
        }
    }

    private static List<Phone> phones(String base, String resident) {
        return PAGES.entrySet().stream()
                .map(page -> new Phone(base, page.getKey(), page.getValue(), resident))
                .toList();
    }

    /** VK keeps what is written to a community only from the first question for its events on. */
    private static void awaitReaders(Application application) {
        HealthEndpoint health = application.bean(HealthEndpoint.class);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var pages = (IndicatedHealthDescriptor) Objects.requireNonNull(health.healthForPath("pages"));
            assertThat(pages.getDetails().get("demo-vk")).asString().contains("state=alive");
        });
    }

    private static void begins(Phone phone) {
        phone.says("у дома на %s не горят фонари".formatted(house(phone))).hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
    }

    private static String files(Phone phone) {
        phone.hears("ул. " + house(phone).replace(" ", ", "));
        phone.presses("Да, здесь");
        return phone.filesWithoutPhoto("Готово, сообщение №").number();
    }

    /** Far from each other, so that neither's report is the other's. */
    private static String house(Phone phone) {
        return phone.messenger().equals("vk") ? "Гагарина 5" : "Ленина 5";
    }

    private static void answers(DeskClient agency, String number) {
        assertThat(agency.post("/incidents/" + number + "/answer", Map.of("text", "Фонари починили."))
                        .status())
                .isEqualTo(200);
    }

    /** How the pages are, as {@code /actuator/health} tells administrators. */
    private static String pages(Application application) {
        return health(application)
                .path("components")
                .path("pages")
                .path("status")
                .asString();
    }

    private static JsonNode health(Application application) {
        String body = RestClient.create()
                .get()
                .uri(application.uri("/actuator/health"))
                .header(HttpHeaders.AUTHORIZATION, "Bearer demo-administrator")
                .retrieve()
                .body(String.class);
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }

    private static String base(Application application) {
        String uri = application.uri("/").toString();
        return uri.substring(0, uri.length() - 1);
    }
}
