package ru.otklik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@SpringBootTest(
        classes = SandboxAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.servlet.multipart.max-file-size=9MB")
@ActiveProfiles("sandbox")
class ControlApiTest {
    private static final String CHAT = "/sandbox/api/telegram/demo-telegram/";
    private static int residents;

    @LocalServerPort
    private int port;

    @Autowired
    private FakeMessenger telegram;

    @Autowired
    private Onlookers onlookers;

    private RestTestClient http = RestTestClient.bindToServer().build();
    private String resident = "";

    @BeforeEach
    void someoneNew() {
        resident = "resident" + ++residents;
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void showsTheConversationAsTestsReadIt() {
        http.post()
                .uri(CHAT + resident + "/text")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"text\":\"у дома на ленина 5 не горят фонари\"}")
                .exchange()
                .expectStatus()
                .isOk();
        telegram.says("demo-telegram", resident, "Похоже, это про уличное освещение. Верно?", "Да", "Другое");

        http.get()
                .uri(CHAT + resident)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"messages":[
                          {"id":"1","from":"resident","text":"у дома на ленина 5 не горят фонари","buttons":[],"photos":0,
                           "replyTo":null,"at":"2026-11-22T13:40:00Z"},
                          {"id":"2","from":"page","text":"Похоже, это про уличное освещение. Верно?",
                           "buttons":[["Да","Другое"]],"photos":0,"replyTo":null,"at":"2026-11-22T13:40:00Z"}]}""");
    }

    @Test
    void quotesAnEarlierMessage() {
        post("/text", "{\"text\":\"первое\"}", 200);
        post("/text", "{\"text\":\"второе\",\"replyTo\":1}", 200);

        assertThat(telegram.messages("demo-telegram", resident).get(1).replyTo())
                .isEqualTo("1");
    }

    @Test
    void pressesAButtonByItsLabel() {
        telegram.says("demo-telegram", resident, "Верно?", "Да");

        post("/press", "{\"label\":\"Да\"}", 200);

        assertThat(telegram.messages("demo-telegram", resident))
                .extracting(Line::text)
                .containsExactly("Верно?", "Нажато: Да");
    }

    @Test
    void saysThatThereIsNoSuchButton() {
        assertThat(problem("/press", "{\"label\":\"Нет такой\"}", 404)).contains("Нет кнопки «Нет такой»");
    }

    @Test
    void sendsAPlace() {
        post("/location", "{\"lat\":56.23,\"lon\":41.35}", 200);

        assertThat(telegram.messages("demo-telegram", resident).getFirst().location())
                .isEqualTo(new Line.LocationView(56.23, 41.35));
    }

    @Test
    void sendsOnePhotoWithItsCaption() {
        photo(form("яма", "снимок"), 200);

        Line line = telegram.messages("demo-telegram", resident).getFirst();
        assertThat(line.text()).isEqualTo("яма");
        http.get()
                .uri("/sandbox/api/telegram/demo-telegram/pictures/"
                        + line.photos().getFirst())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; sandbox")
                .expectBody(byte[].class)
                .value(bytes -> assertThat(bytes).isEqualTo("снимок".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsSeveralPhotosAsAnAlbum() {
        photo(form(null, "раз", "два", "три"), 200);

        assertThat(telegram.messages("demo-telegram", resident).getFirst().photos())
                .hasSize(3);
    }

    @Test
    void letsAnEmptyPhotoThroughForThePageToJudge() {
        photo(form(null, ""), 200);

        assertThat(telegram.messages("demo-telegram", resident).getFirst().photos())
                .hasSize(1);
    }

    @Test
    void takesAPhotoAsLargeAsCamerasMakeThem() {
        photo(form(null, "x".repeat(8_000_000)), 200);

        assertThat(telegram.messages("demo-telegram", resident)).hasSize(1);
    }

    @Test
    void saysThatAPhotoIsTooLarge() {
        photo(form(null, "x".repeat(10_000_000)), 413).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAPhotoWithoutFile() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("caption", "где же фото");
        photo(form, 400);
    }

    @Test
    void letsAVeryLongTextThrough() {
        post("/text", "{\"text\":\"" + "я".repeat(100_000) + "\"}", 200);

        assertThat(telegram.messages("demo-telegram", resident).getFirst().text())
                .hasSize(100_000);
    }

    @Test
    void editsAMessage() {
        post("/text", "{\"text\":\"фанари\"}", 200);
        post("/edit", "{\"id\":\"1\",\"text\":\"фонари\"}", 200);

        assertThat(telegram.messages("demo-telegram", resident))
                .extracting(Line::text)
                .containsExactly("фонари");
    }

    @Test
    void sendsAFileAsItIs() {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(new byte[] {1, 2}) {
            @Override
            public String getFilename() {
                return "яма.heic";
            }
        });
        http.post()
                .uri(CHAT + resident + "/file")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(telegram.messages("demo-telegram", resident).getFirst().text())
                .isEqualTo("[яма.heic]");
    }

    @Test
    void sendsOtherKindsOfContent() {
        post("/other", "{\"kind\":\"voice\"}", 200);
        assertThat(problem("/other", "{\"kind\":\"hologram\"}", 400)).contains("hologram");
    }

    @Test
    void blocksAndUnblocks() {
        post("/block", "", 200);
        assertThat(view()).contains("\"blocked\":true");

        post("/unblock", "", 200);
        assertThat(view()).contains("\"blocked\":false");
    }

    @ParameterizedTest
    @CsvSource({
        "drop-before, DROP_BEFORE, 0",
        "drop-after, DROP_AFTER, 0",
        "status, STATUS, 503",
        "delay, DELAY, 503",
        "limit, LIMIT, 503"
    })
    void makesTroubleOnPurpose(String word, Fault.Kind kind, int value) {
        post("../faults", "{\"kind\":\"%s\",\"times\":2,\"value\":503}".formatted(word), 200);

        assertThat(telegram.faults).last().isEqualTo(new Fault(kind, 2, value));
    }

    @Test
    void handsOverAnyJson() {
        post("../raw", "{\"message\":{\"нечто\":[]}}", 200);

        assertThat(telegram.raw).last().isEqualTo("{\"message\":{\"нечто\":[]}}");
        assertThat(problem("../raw", "не JSON", 400)).contains("не JSON");
    }

    @Test
    void revokesAToken() {
        post("../revoke", "", 200);

        assertThat(telegram.revoked).contains("demo-telegram");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/text|{}",
                "/text|{\"text\":\"\"}",
                "/text|{\"text\":5}",
                "/text|[]",
                "/text|null",
                "/text|{\"text\":",
                "/press|{\"label\":null}",
                "/location|{\"lat\":91,\"lon\":0}",
                "/location|{\"lat\":\"56\",\"lon\":41}",
                "/location|{\"lat\":56}",
                "/edit|{\"text\":\"без номера\"}",
                "../faults|{\"kind\":\"earthquake\"}",
                "../faults|{\"kind\":\"status\",\"value\":200}",
                "../faults|{\"kind\":\"drop-before\",\"times\":0}"
            })
    void saysWhatIsWrongWithABody(String action, String body) {
        assertThat(problem(action, body, 400)).contains("\"detail\"").contains("\"status\":400");
        assertThat(telegram.messages("demo-telegram", resident)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/press", "/location", "/photo"})
    void refusesAnotherTypeOfBody(String action) {
        http.post()
                .uri(CHAT + resident + action)
                .contentType(MediaType.TEXT_PLAIN)
                .body("просто слова")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox/api/max/page/anna",
                "/sandbox/api/nothing",
                "/sandbox/api/telegram/demo-telegram/pictures/none"
            })
    void saysThatThereIsNothing(String address) {
        http.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void listsPagesOfBothMessengers() {
        http.get()
                .uri("/sandbox/api/pages")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"telegram":[{"id":"demo-telegram","name":"Заречный","residents":["anna"]}],
                         "vk":[{"id":"demo-vk","name":"Заречный","residents":["anna"]}]}""");
    }

    @Test
    void tellsOpenPagesWhichChatChangedAndForgetsThoseThatLeave() throws Exception {
        int before = onlookers.count();
        HttpResponse<java.io.InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/api/events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("retry:");
            telegram.text("demo-telegram", resident, "слова", null);
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .contains("data:"
                            + "{\"messenger\":\"telegram\",\"page\":\"demo-telegram\",\"resident\":\"%s\"}"
                                    .formatted(resident));
        }
        await().untilAsserted(() -> {
            telegram.text("demo-telegram", resident, "ещё", null);
            assertThat(onlookers.count()).isEqualTo(before);
        });
    }

    @Test
    void servesThePageWithItsOwnFilesOnly() {
        http.get()
                .uri("/sandbox")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self'"))
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .contains("Отклик")
                        .doesNotContain("style=")
                        .doesNotContain("onclick="));
    }

    private void post(String action, String body, int status) {
        send(action, body).expectStatus().isEqualTo(status);
    }

    private String problem(String action, String body, int status) {
        String answer = send(action, body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer == null ? "" : answer;
    }

    private RestTestClient.ResponseSpec send(String action, String body) {
        String address = action.startsWith("..")
                ? "/sandbox/api/telegram/demo-telegram" + action.substring(2)
                : CHAT + resident + action;
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String view() {
        String answer = http.get()
                .uri("/sandbox/api/view/telegram/demo-telegram/" + resident)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer == null ? "" : answer;
    }

    private RestTestClient.ResponseSpec photo(MultiValueMap<String, Object> form, int status) {
        return http.post()
                .uri(CHAT + resident + "/photo")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static MultiValueMap<String, Object> form(
            @org.jspecify.annotations.Nullable String caption, String... contents) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        for (String content : contents) {
            form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return "photo.jpg";
                }
            });
        }
        if (caption != null) {
            form.add("caption", caption);
        }
        return form;
    }
}
