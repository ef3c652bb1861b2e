package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class KeysAndPagesCommandsTest {
    private final Console console = new Console();

    @TempDir
    private Path folder;

    @Test
    void printsAFreshKeyEachTime() {
        assertThat(console.run("keys", "--new")).isZero();
        assertThat(console.run("keys", "--new")).isZero();
        assertThat(console.printed().lines().distinct())
                .hasSize(2)
                .allMatch(line -> line.matches("k[0-9a-f]{8}:[A-Za-z0-9+/]{43}="));
        assertThat(console.run("keys")).isEqualTo(2);
        assertThat(console.wrong()).contains("--rotate");
    }

    @Test
    void importsPagesAndRotatesTheirKeys() throws IOException {
        Stores stores = Stores.fresh();
        JdbcClient jdbc = JdbcClient.create(stores.migrated());
        String first = console.key();
        HttpServer telegram = telegram();
        Path table = folder.resolve("pages.csv");
        Files.writeString(
                table, """
                id,messenger,agency,territory,token,api-url
                town,telegram,cur,,123456:good,%1$s
                club,telegram,cur,,123457:bad,%1$s
                """.formatted("http://127.0.0.1:" + telegram.getAddress().getPort()));
        try {
            assertThat(console.runWith(stores, first, "pages", "--import", table.toString()))
                    .isEqualTo(2);
        } finally {
            telegram.stop(0);
        }
        assertThat(console.wrong())
                .contains("pages.csv:3: club не сохранена: Telegram не принимает ключ (401)")
                .doesNotContain("123457");
        assertThat(console.printed()).contains("добавлена                      1");
        assertThat(jdbc.sql("select id || ' ' || name from page")
                        .query(String.class)
                        .list())
                .containsExactly("town Городок");

        String second = console.key();
        assertThat(console.runWith(stores, second + "," + first, "keys", "--rotate"))
                .isZero();
        assertThat(console.printed())
                .contains("Перешифровано: 1, уже были под первым ключом: 0.")
                .contains("Вторых факторов перешифровано: 0, уже были под первым ключом: 0.");
        assertThat(console.runWith(stores, second, "keys", "--rotate")).isZero();
        console.clear();
        assertThat(console.runWith(stores, first, "keys", "--rotate")).isEqualTo(2);
        assertThat(console.wrong()).contains("Ни один ключ не подходит к страницам: town");
        assertThat(console.printed()).as("goes on with the other kinds").contains("Вторых факторов перешифровано: 0");
        assertThat(console.runWith(stores, second, "personal", "--erased")).isZero();
        assertThat(console.runWith(stores, second, "personal", "--erase-again", table.toString()))
                .isZero();
        assertThat(console.printed()).contains("Отпечатков: 0, вернулись: 0.");
        assertThat(console.runWith(stores, "", "keys", "--rotate")).isEqualTo(2);
        assertThat(console.runWith(stores, "no-key", "keys", "--rotate")).isEqualTo(2);
        assertThat(console.wrong()).contains("В OTKLIK_KEYS ошибка").doesNotContain("не указана база");
        assertThat(console.runWith(
                        stores,
                        first,
                        "pages",
                        "--import",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(2);
    }

    /** Knows one bot. */
    private static HttpServer telegram() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            boolean good = call.getRequestURI().getPath().equals("/bot123456:good/getMe");
            byte[] body = (good
                            ? "{\"ok\":true,\"result\":{\"id\":123456,\"first_name\":\"Городок\"}}"
                            : "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}")
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(good ? 200 : 401, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        return server;
    }
}
