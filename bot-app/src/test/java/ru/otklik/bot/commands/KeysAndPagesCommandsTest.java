package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class KeysAndPagesCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void printsAFreshKeyEachTime() {
        assertThat(run("keys", "--new")).isZero();
        assertThat(run("keys", "--new")).isZero();
        assertThat(printed().lines().distinct())
                .hasSize(2)
                .allMatch(line -> line.matches("k[0-9a-f]{8}:[A-Za-z0-9+/]{43}="));
        assertThat(run("keys")).isEqualTo(2);
        assertThat(wrong()).contains("--rotate");
    }

    @Test
    void importsPagesAndRotatesTheirKeys() throws IOException {
        Stores stores = Stores.fresh();
        JdbcClient jdbc = JdbcClient.create(stores.migrated());
        String first = key();
        HttpServer telegram = telegram();
        Path table = folder.resolve("pages.csv");
        Files.writeString(
                table, """
                id,messenger,agency,territory,token,api-url
                town,telegram,cur,,123456:good,%1$s
                club,telegram,cur,,123457:bad,%1$s
                """.formatted("http://127.0.0.1:" + telegram.getAddress().getPort()));
        try {
            assertThat(onDatabase(stores, first, "pages", "--import", table.toString()))
                    .isEqualTo(2);
        } finally {
            telegram.stop(0);
        }
        assertThat(wrong())
                .contains("pages.csv:3: club не сохранена: Telegram не принимает ключ (401)")
                .doesNotContain("123457");
        assertThat(printed()).contains("добавлена                      1");
        assertThat(jdbc.sql("select id || ' ' || name from page")
                        .query(String.class)
                        .list())
                .containsExactly("town Городок");

        String second = key();
        assertThat(onDatabase(stores, second + "," + first, "keys", "--rotate")).isZero();
        assertThat(printed())
                .contains("Перешифровано: 1, уже были под первым ключом: 0.")
                .contains("Вторых факторов перешифровано: 0, уже были под первым ключом: 0.");
        assertThat(onDatabase(stores, second, "keys", "--rotate")).isZero();
        out.reset();
        assertThat(onDatabase(stores, first, "keys", "--rotate")).isEqualTo(2);
        assertThat(wrong()).contains("Ни один ключ не подходит к страницам: town");
        assertThat(printed()).as("goes on with the other kinds").contains("Вторых факторов перешифровано: 0");
        assertThat(onDatabase(stores, second, "personal", "--erased")).isZero();
        assertThat(onDatabase(stores, second, "personal", "--erase-again", table.toString()))
                .isZero();
        assertThat(printed()).contains("Отпечатков: 0, вернулись: 0.");
        assertThat(onDatabase(stores, "", "keys", "--rotate")).isEqualTo(2);
        assertThat(onDatabase(stores, "no-key", "keys", "--rotate")).isEqualTo(2);
        assertThat(wrong()).contains("В OTKLIK_KEYS ошибка").doesNotContain("не указана база");
        assertThat(onDatabase(
                        stores,
                        first,
                        "pages",
                        "--import",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(2);
    }

    private String key() {
        out.reset();
        run("keys", "--new");
        String key = printed().strip();
        out.reset();
        return key;
    }

    private int onDatabase(Stores stores, String keys, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--spring.datasource.url=" + stores.jdbcUrl(),
                "--spring.datasource.username=postgres",
                "--otklik.keys=" + keys));
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        return Commands.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String wrong() {
        return err.toString(StandardCharsets.UTF_8);
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
