package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident's phone: talks to the bot through the sandbox's control API, as a person would through the messenger. */
final class Phone {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern NUMBER = Pattern.compile("(?:№|No\\.) ([0-9]{2}-[0-9]{6})");

    private final String messenger;
    private final String page;
    private final String chat;
    private Map<String, Heard> heard = Map.of();

    /** @param base the application's address */
    Phone(String base, String messenger, String page, String resident) {
        this.page = "%s/sandbox/api/%s/%s".formatted(base, messenger, page);
        this.chat = this.page + "/" + resident;
        this.messenger = messenger;
    }

    /** As the sandbox calls it: {@code telegram} or {@code vk}. */
    String messenger() {
        return messenger;
    }

    /** What the page has said and the resident has not yet reacted to. */
    record Heard(
            String id,
            String text,
            List<String> buttons,
            int photos,
            @Nullable String replyTo) {
        /** The report's number that is told in it. */
        String number() {
            Matcher number = NUMBER.matcher(text);
            assertThat(number.find()).as(text).isTrue();
            return number.group(1);
        }
    }

    Phone says(String text) {
        listen();
        post("/text", Map.of("text", text));
        return this;
    }

    /** Quotes one of the messages. */
    Phone answers(Heard quoted, String text) {
        listen();
        post("/text", Map.of("text", text, "replyTo", quoted.id()));
        return this;
    }

    Phone presses(String label) {
        listen();
        post("/press", Map.of("label", label));
        return this;
    }

    Phone sendsPlace(double lat, double lon) {
        listen();
        post("/location", Map.of("lat", lat, "lon", lon));
        return this;
    }

    /** @param kinds ready-made contents, with commas between them: {@code sticker}, {@code document,voice} */
    Phone sends(String kinds) {
        listen();
        post("/other", Map.of("kind", kinds));
        return this;
    }

    Phone sendsPhoto(byte[] photo) {
        listen();
        String boundary = "photo-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send(HttpRequest.newBuilder(URI.create(chat + "/photo"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return this;
    }

    /** Buttons that were only taken away say nothing new. */
    private boolean isNews(Heard line) {
        Heard before = heard.get(line.id());
        return before == null
                || !line.text().equals(before.text())
                || (!line.buttons().isEmpty() && !line.buttons().equals(before.buttons()));
    }

    /** Whether the page is shown as typing. */
    boolean seesTyping() {
        return view().path("typing").asBoolean();
    }

    /** What the resident sees on the screen. */
    private JsonNode view() {
        String view = page.replace("/sandbox/api/", "/sandbox/api/view/") + chat.substring(page.length());
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(view)).build()));
    }

    /** Waits for the short note that the messenger shows after a press. */
    void seesNote(String fragment) {
        await().atMost(PATIENCE).until(() -> view().toString().contains("\"notice\":\"" + fragment));
    }

    /** What is said or changed from now on is news. */
    private void listen() {
        heard = fromPage().stream().collect(Collectors.toMap(Heard::id, line -> line));
    }

    /** Waits until the page has answered with this fragment, and gives that message. */
    Heard hears(String fragment) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> fromPage().stream()
                                .filter(this::isNews)
                                .filter(line -> line.text().contains(fragment))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    /** Consents and reports that there is no light at this house; gives the report's number. */
    String reportsLights(String street, int house) {
        says("у дома на %s %d не горят фонари".formatted(street, house)).hears("Согласны");
        presses("Согласен / согласна").hears("уличное освещение");
        presses("Да").hears("ул. %s, %d".formatted(street, house));
        presses("Да, здесь");
        return filesWithoutPhoto("Готово, сообщение №").number();
    }

    /** Goes on from the question for photos to the end, where the page answers with this fragment. */
    Heard filesWithoutPhoto(String fragment) {
        hears("Если есть фото");
        presses("Без фото").hears("Проверьте");
        presses("Отправить");
        return hears(fragment);
    }

    /** Waits for a message that comes by itself, whenever it came. */
    Heard awaits(String fragment) {
        heard = Map.of();
        return hears(fragment);
    }

    /** Makes trouble for the page's next calls; the newest trouble replaces the earlier. */
    void fault(String kind, int times, int value) {
        postTo(page + "/faults", Map.of("kind", kind, "times", times, "value", value));
    }

    /** The messenger takes the page's token back. */
    void revokesThePage() {
        postTo(page + "/revoke", Map.of());
    }

    /** Everything the page has said, oldest first. */
    List<Heard> fromPage() {
        return lines("page");
    }

    /** Everything the resident has sent, oldest first. */
    List<Heard> own() {
        return lines("resident");
    }

    private List<Heard> lines(String from) {
        List<Heard> lines = new ArrayList<>();
        for (JsonNode line : JSON.readTree(
                        send(HttpRequest.newBuilder(URI.create(chat)).build()))
                .path("messages")) {
            if (line.path("from").asString().equals(from)) {
                List<String> buttons = new ArrayList<>();
                line.path("buttons").forEach(row -> row.forEach(button -> buttons.add(button.asString())));
                lines.add(new Heard(
                        line.path("id").asString(),
                        line.path("text").asString(),
                        buttons,
                        line.path("photos").asInt(),
                        line.path("replyTo").isNull()
                                ? null
                                : line.path("replyTo").asString()));
            }
        }
        return lines;
    }

    private void post(String path, Map<String, ?> body) {
        postTo(chat + path, body);
    }

    private static void postTo(String address, Map<String, ?> body) {
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s: %s", request.uri(), answer.body())
                    .isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
