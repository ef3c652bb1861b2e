package ru.otklik.bot.sandbox.vk;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.vk.SandboxTest.TurnedClock;

/** Each test has a community of its own, with a bot that reads its long poll, and a resident called anna. */
@SandboxTest
abstract class WithCommunity {
    private static final AtomicInteger COMMUNITIES = new AtomicInteger(1_000);

    @Autowired
    VkEmulator vk;

    @Autowired
    VkTroubles troubles;

    @Autowired
    TurnedClock clock;

    @Autowired
    Residents residents;

    @LocalServerPort
    int port;

    final String page = String.valueOf(COMMUNITIES.incrementAndGet());
    Sandbox bot;

    @BeforeEach
    void connect() {
        bot = new Sandbox(port, page + ":secret");
        bot.connect();
    }

    long anna() {
        return id("anna");
    }

    long id(String resident) {
        return residents.named(resident).id();
    }

    /** A message for anna with these parameters besides the usual. */
    Map<String, Object> toAnna(Object... namesAndValues) {
        Map<String, Object> params = new HashMap<>(Map.of("peer_id", anna(), "random_id", 0, "message", "Текст"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }

    int send(Object... namesAndValues) {
        return bot.ask("messages.send", toAnna(namesAndValues)).asInt();
    }

    int refusal(Object... namesAndValues) {
        return bot.error("messages.send", toAnna(namesAndValues));
    }

    void hello() {
        vk.text(page, "anna", "Здравствуйте", null);
    }
}
