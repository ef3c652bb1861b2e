package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.configurations.Configurations;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Files of the region put in force from the desk, while the application runs. */
@BrowserTest
class ConfigVersionsTest extends DeskTest {
    private static final String TRIAL = "/desk/config/trial";
    private static final String VERSIONS = "/desk/config/versions";
    private static final String LIGHTING = "- {group: lighting, agency: gorsvet}\n";
    private static final String LIGHTING_TO_ROADS = "- {group: lighting, agency: dorogi}\n";

    @Autowired
    private Configurations configurations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    private Classifier classifier;

    private long first;

    @BeforeEach
    void whatWasInForce() {
        jdbc.sql("delete from rehearsal").update();
        first = configurations.inForce().orElseThrow().version();
    }

    /** Other tests' reports go by the shipped rules. */
    @AfterEach
    void backToIt() {
        configurations.useAgain(first, "test");
    }

    @Test
    void triedFilesArePutInForceWithoutARestartAndBack() {
        Browser administrator = as(ADMINISTRATOR);
        tried(administrator, file("routing.yml", text("routing.yml").replace(LIGHTING, LIGHTING_TO_ROADS)));

        HttpResponse<String> used = use(administrator);

        assertThat(used.headers().firstValue("location").orElse("")).contains(VERSIONS + "?used=");
        String moved = fileFarAway(Filed.LIGHT, "Темно у элеватора");
        assertThat(as(DOROGI).get("/desk/incidents/" + moved).statusCode()).isEqualTo(200);
        assertThat(as(GORSVET).get("/desk/incidents/" + moved).statusCode()).isEqualTo(404);
        assertThat(administrator.get(VERSIONS).body())
                .containsSubsequence(
                        "Действует версия",
                        "routing.yml",
                        "включил administrator",
                        "group: lighting, agency: gorsvet",
                        "group: lighting, agency: dorogi");
        assertThat(administrator.get("/desk/config/routes?q=dorogi").statusCode())
                .isEqualTo(200);

        administrator.post(VERSIONS + "/" + first + "/use", Map.of());

        String old = fileFarAway(Filed.LIGHT, "Темно у депо");
        assertThat(as(GORSVET).get("/desk/incidents/" + old).statusCode()).isEqualTo(200);
    }

    @Test
    void wordsOfTheBotAndItsTopicsChangeWithTheFiles() {
        Browser administrator = as(ADMINISTRATOR);
        tried(
                administrator,
                file(
                        "ru.yml",
                        text("texts/ru.yml").replace("  again: Продолжим с того же места.", "  again: Идём дальше.")),
                file("topics.yml", text("topics.yml").stripTrailing() + """

                                  - id: fountain
                                    group: greenery
                                    name: Не работает фонтан
                                    about: фонтан
                                    answer-days: 5
                                    examples: [фонтан не работает, включите фонтан в парке, фонтан сломан и сухой, почините фонтан]
                                """));

        use(administrator);

        assertThat(texts.say(TextKey.GREETING_AGAIN)).isEqualTo("Идём дальше.");
        assertThat(classifier.ranked("фонтан не работает").stream()
                        .map(Guess::topic)
                        .findFirst())
                .contains(new TopicId("fountain"));
        configurations.useAgain(first, "test");
        assertThat(texts.say(TextKey.GREETING_AGAIN)).isEqualTo("Продолжим с того же места.");
        assertThat(classifier.ranked("фонтан не работает").stream().map(Guess::topic))
                .doesNotContain(new TopicId("fountain"));
    }

    @Test
    void onlyWhatWasTriedWithWhatIsInForceIsPutInForce() {
        Browser administrator = as(ADMINISTRATOR);
        assertThat(administrator.post(VERSIONS + "/use", Map.of("trial", "1")).statusCode())
                .isEqualTo(409);
        assertThat(administrator.post(VERSIONS + "/999999/use", Map.of()).statusCode())
                .isEqualTo(404);
        tried(administrator, file("routing.yml", text("routing.yml").replace(LIGHTING, LIGHTING_TO_ROADS)));
        String trial = trial();
        use(administrator);

        assertThat(administrator.get(TRIAL).body())
                .contains("сравнение устарело")
                .doesNotContain("Включить эти файлы");
        assertThat(administrator.post(VERSIONS + "/use", Map.of("trial", trial)).statusCode())
                .isEqualTo(409);
        assertThat(administrator.post(VERSIONS + "/use", Map.of("trial", "ы")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFilesOfAVersionCanBeTakenAwayWithoutThoseOfPages() throws IOException {
        HttpResponse<byte[]> answer = as(ADMINISTRATOR).bytes(VERSIONS + "/" + first + "/files.zip");

        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("config-%d.zip".formatted(first));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("routing.yml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(text("routing.yml"));
                }
            }
        }
        assertThat(names).contains("topics.yml", "texts/ru.yml", "streets.csv").doesNotContain("pages.yml");
        assertThat(as(ADMINISTRATOR).bytes(VERSIONS + "/999999/files.zip").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorPutsARouteInForceAndTakesItBack(Page page) {
        page.setViewportSize(1280, 900);
        open(page, ADMINISTRATOR, TRIAL);
        page.getByLabel("Исправленные файлы")
                .setInputFiles(new FilePayload(
                        "routing.yml",
                        "text/yaml",
                        text("routing.yml").replace(LIGHTING, LIGHTING_TO_ROADS).getBytes(StandardCharsets.UTF_8)));
        button(page, "Проверить").click();
        PlaywrightAssertions.assertThat(button(page, "Включить эти файлы"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));

        button(page, "Включить эти файлы").click();

        PlaywrightAssertions.assertThat(page.locator(".told.done")).containsText("начатые разговоры продолжатся");
        page.locator(".version-of summary").first().click();
        PlaywrightAssertions.assertThat(page.locator(".lines .added").first()).containsText("agency: dorogi");
        Screenshots.take(page, "desk-config-versions");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        Screenshots.take(page, "desk-config-versions-phone");
        button(page, "Вернуть версию " + first).first().click();
        PlaywrightAssertions.assertThat(page.locator(".told.done")).containsText("Действует версия " + first);
    }

    private String trial() {
        return String.valueOf(
                jdbc.sql("select max(id) from rehearsal").query(Long.class).single());
    }

    private HttpResponse<String> use(Browser administrator) {
        HttpResponse<String> used = administrator.post(VERSIONS + "/use", Map.of("trial", trial()));
        assertThat(used.statusCode()).as(used.body()).isEqualTo(302);
        return used;
    }

    private static void tried(Browser administrator, Browser.Part... files) {
        administrator.get(TRIAL);
        HttpResponse<String> begun = administrator.upload(TRIAL, files);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(administrator.get(TRIAL).body()).contains("Включить эти файлы"));
    }

    private static Browser.Part file(String name, String text) {
        return new Browser.Part("files", name, "text/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("config", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
