package ru.otklik.bot.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTestTest {
    private static final String PAGE = """
        <!doctype html>
        <meta charset="utf-8">
        <button onclick="localStorage.pressed = 'да'; this.textContent = 'Нажата'">Нажать</button>
        """;

    private static HttpServer server;

    @BeforeAll
    static void serveThePage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, PAGE.getBytes(UTF_8).length);
            exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stopServing() {
        server.stop(0);
    }

    @Test
    void pressesAButtonAndTakesAPicture(Page page) {
        page.navigate("http://localhost:" + server.getAddress().getPort());
        page.getByText("Нажать").click();

        assertThat(page.locator("button")).hasText("Нажата");
        assertThat(Screenshots.take(page, "button")).isNotEmptyFile();
    }

    @Test
    void givesEachPageAPersonOfItsOwn(Page one, Page two) {
        one.navigate("http://localhost:" + server.getAddress().getPort());
        two.navigate("http://localhost:" + server.getAddress().getPort());
        one.getByText("Нажать").click();

        assertThat(two.evaluate("localStorage.pressed ?? 'нет'")).isEqualTo("нет");
    }
}
