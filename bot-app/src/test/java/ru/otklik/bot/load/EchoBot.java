package ru.otklik.bot.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import ru.otklik.bot.support.RegionFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least a client of the messengers can do: it polls and answers everything with a word. Shows what the emulators bear by themselves. */
final class EchoBot implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_BOT = 800_001;
    private static final int FIRST_GROUP = 300_000_001;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger numbers = new AtomicInteger();
    private final String base;

    /** @param base the emulators' address */
    EchoBot(String base, List<RegionFolder.Page> pages) {
        this.base = base;
        for (int i = 0; i < pages.size(); i++) {
            RegionFolder.Page page = pages.get(i);
            int number = i;
            threads.execute(() -> {
                try {
                    if (page.messenger().equals("vk")) {
                        vk(FIRST_GROUP + number, page.id());
                    } else {
                        telegram("%s/sandbox/telegram/bot%d:page_%s/".formatted(base, FIRST_BOT + number, page.id()));
                    }
                } catch (IOException e) {
                    if (!threads.isShutdown()) {
                        throw new UncheckedIOException(e);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void telegram(String bot) throws IOException, InterruptedException {
        long offset = 0;
        while (true) {
            for (JsonNode update :
                    get(bot + "getUpdates?timeout=20&offset=" + offset).path("result")) {
                offset = update.path("update_id").asLong() + 1;
                String chat = update.path("message").path("chat").path("id").asString("");
                answer(bot + "sendMessage", "chat_id=" + chat + "&text=" + word());
            }
        }
    }

    private void vk(int group, String page) throws IOException, InterruptedException {
        String api = base + "/sandbox/vk/method/";
        String access = "v=5.199&access_token=" + group + ":page_" + page;
        JsonNode server = get(api + "groups.getLongPollServer?group_id=" + group + "&" + access)
                .path("response");
        String ts = server.path("ts").asString();
        while (true) {
            JsonNode news = get("%s?act=a_check&wait=20&key=%s&ts=%s"
                    .formatted(
                            server.path("server").asString(), server.path("key").asString(), ts));
            ts = news.path("ts").asString(ts);
            for (JsonNode event : news.path("updates")) {
                String peer =
                        event.path("object").path("message").path("peer_id").asString("");
                answer(
                        api + "messages.send",
                        "peer_id=%s&random_id=%d&message=%s&%s"
                                .formatted(peer, numbers.incrementAndGet(), word(), access));
            }
        }
    }

    private static String word() {
        return URLEncoder.encode("Слышим", StandardCharsets.UTF_8);
    }

    private void answer(String url, String form) {
        if (threads.isShutdown()) {
            return;
        }
        threads.execute(() -> {
            try {
                http.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding());
            } catch (IOException e) {
                // One answer less is seen in the figures.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private JsonNode get(String url) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
