package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** Edited files tried on the reports that there are, over HTTP and in a browser. */
@BrowserTest
class RehearsalTest extends DeskTest {
    private static final String PAGE = "/desk/config/trial";
    private static final String LIGHTING = "- {group: lighting, agency: gorsvet}\n";

    private static final String RUNNING = """
            insert into rehearsal (started_at, by, base, state, alive_at, since)
            values (now(), 'somebody', '', 'COMPARING', now() - cast(:silent as interval), now())""";

    private static final String FOUNTAINS = """
              - id: fountain
                group: greenery
                name: Не работает фонтан
                about: фонтан
                answer-days: 5
                examples:
                  - фонтан не работает
                  - в парке не включили фонтан
                  - фонтан сломан, вода не льётся
                  - когда запустят фонтан на площади
                  - фонтан весь в мусоре и не работает
                  - почините фонтан у дома культуры
                  - фонтан второй год стоит сухой
                  - не бьёт фонтан в сквере
                  - чаша фонтана пустая, фонтан выключен
                  - включите фонтан, лето проходит
            """;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothingTriedYet() {
        jdbc.sql("delete from rehearsal").update();
    }

    @Test
    void tellsWhoWouldGetWhatAndWhichLineSaysSo() {
        String number = fileFarAway(Filed.LIGHT, "Темно у маяка, звоните 89991234567");
        fileFarAway(Filed.HOLE, "Яма у маяка");
        Browser administrator = as(ADMINISTRATOR);
        String routing = text("routing.yml");

        HttpResponse<String> begun = upload(
                administrator, file("routing.yml", routing.replace(LIGHTING, "- {group: lighting, agency: dorogi}\n")));

        assertThat(begun.statusCode()).isEqualTo(302);
        String page = finished(administrator);
        String line = "routing.yml:" + lineOf(routing, LIGHTING.strip());
        assertThat(page)
                .containsPattern("\\d+ из \\d+ (ушло|ушли) бы иначе")
                .containsSubsequence(
                        "№ " + number,
                        "Темно у маяка",
                        "Горсвет",
                        "Дорожная служба",
                        line + ", «Освещение»: в правиле другое ведомство")
                .doesNotContain("89991234567", "Яма у маяка", "Темы бот узнавал бы");
        assertThat(administrator.get(PAGE + "/progress").body()).contains("class=\"upload\"", "Исправленные файлы");
        assertThat(administrator.get(PAGE + "?from=gorsvet&to=dorogi").body()).contains(number);
        assertThat(administrator.get(PAGE + "?from=dorogi").body()).doesNotContain(number);
        assertThat(administrator.get(PAGE + "?from=%27--&to=%D1%8B").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsWhatWouldHaveNoOwner() {
        String number = fileFarAway(Filed.LIGHT, "Темно у башни");
        Browser administrator = as(ADMINISTRATOR);

        upload(administrator, file("routing.yml", text("routing.yml").replace(LIGHTING, "")));

        assertThat(finished(administrator))
                .contains("останутся без ведомства", "Для темы «Не горят фонари» нет правила")
                .containsSubsequence(number, "куратор: правила нет", "правила нет");
        assertThat(administrator.get(PAGE + "?to=!nobody").body()).contains(number);
    }

    @Test
    void aNewTopicTakesWhatTheBotWouldBeSureOf() {
        String fountain = fileFarAway(Filed.LIGHT, "фонтан в сквере не работает, фонтан сухой");
        String light = fileFarAway(Filed.LIGHT, "не горят фонари на улице");
        Browser administrator = as(ADMINISTRATOR);

        upload(
                administrator,
                file("topics.yml", text("topics.yml").stripTrailing() + "\n" + FOUNTAINS),
                file("routing.yml", text("routing.yml") + "\n- {topic: fountain, agency: kultura}\n"));

        assertThat(finished(administrator))
                .containsSubsequence(fountain, "Горсвет", "Управление культуры и спорта", "Не работает фонтан")
                .contains("Первой бот назвал бы другую тему")
                .doesNotContain("№ " + light);
    }

    @Test
    void aTopicThatTheRegionHasNoMoreMovesNothingByItself() {
        String number = fileFarAway(Filed.LIGHT, "не горят фонари на улице у сквера");
        jdbc.sql("update incident set topic = 'gone-long-ago' where number = :number")
                .param("number", number)
                .update();
        Browser administrator = as(ADMINISTRATOR);

        upload(administrator, file("english.yml", text("english.yml").stripTrailing() + "\n# the same\n"));

        assertThat(finished(administrator)).contains("ушли бы туда же").doesNotContain("№ " + number);
    }

    @Test
    void manyAreShownPageByPage() {
        List<String> numbers = IntStream.range(0, 201)
                .mapToObj(_ -> fileFarAway(Filed.HOLE, "Яма у пристани"))
                .toList();
        jdbc.sql("insert into rehearsal (started_at, by, base, state, alive_at, since, total, done, moved)"
                        + " values (now(), 'somebody', '', 'DONE', now(), now(), 201, 201, 201)")
                .update();
        jdbc.sql("""
                insert into rehearsal_moved (rehearsal, report, old_topic, new_topic, old_target, new_target)
                select h.id, r.id, null, null, 'dorogi', 'gorsvet' from rehearsal h, report r where r.number = any (:numbers)""").param("numbers", numbers.toArray(String[]::new)).update();
        Browser administrator = as(ADMINISTRATOR);

        String first = administrator.get(PAGE + "?from=dorogi&to=gorsvet").body();

        assertThat(first).contains("Показаны 200 из 201", numbers.getLast()).doesNotContain("№ " + numbers.getFirst());
        Matcher next = Pattern.compile("href=\"([^\"]+)\">Следующие").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(administrator.get(next.group(1).replace("&amp;", "&")).body())
                .contains("Показаны 1 из 201", "№ " + numbers.getFirst(), "К первым")
                .doesNotContain(numbers.getLast(), "Следующие");
        assertThat(administrator.get(PAGE + "?before=%27--").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithTheFilesIsToldByLineAndNothingBegins() {
        Browser administrator = as(ADMINISTRATOR);
        String routing = text("routing.yml") + "\n- {topic: no-such, agency: gorsvet}\n";

        HttpResponse<String> answer = upload(administrator, file("routing.yml", routing));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("routing.yml:%d: нет такой темы: «no-such»"
                        .formatted(lineOf(routing, "- {topic: no-such, agency: gorsvet}")));
        assertThat(upload(administrator, file("ru.yml", text("texts/ru.yml").replace("{region}", "{nobody}")))
                        .body())
                .contains("texts/ru.yml:", "лишнее «{nobody}»");
        assertThat(upload(administrator, file("topics.yml", "groups: [\n")).body())
                .contains("topics.yml:", "это не YAML");
        assertThat(upload(administrator, file("territories.geojson", "{")).statusCode())
                .isEqualTo(422);
        assertThat(upload(administrator, file("streets.csv", "a,b\n")).body()).contains("streets.csv:1");
        assertThat(rehearsals()).isZero();
    }

    @Test
    void onlyFilesOfARegionAreTaken() {
        Browser administrator = as(ADMINISTRATOR);

        assertThat(upload(administrator, file("pages.yml", "- id: a")).body()).contains("в разделе «Страницы»");
        assertThat(upload(administrator, file("../../etc/passwd", "root")).body())
                .contains("passwd: такого файла");
        assertThat(upload(administrator, file("<b>.yml", "a: b")).body()).contains("&lt;b&gt;.yml: такого файла");
        assertThat(upload(administrator, file("topics.yml", "")).body()).contains("файл пуст");
        assertThat(upload(administrator, file("routing.yml", "a"), file("routing.yml", "b"))
                        .body())
                .contains("выбран дважды");
        assertThat(upload(administrator, file("routing.yml", text("routing.yml")))
                        .body())
                .contains("проверять нечего");
        assertThat(administrator
                        .upload(PAGE, new Browser.Part("files", "streets.csv", "text/csv", new byte[21 << 20]))
                        .body())
                .contains("больше 20 МБ");
        assertThat(rehearsals()).isZero();
    }

    @Test
    void oneIsTriedAtATimeAndAnybodyMayEndIt() {
        running("0 seconds");
        Browser administrator = as(ADMINISTRATOR);
        var edited = file("routing.yml", text("routing.yml").replace(LIGHTING, ""));

        assertThat(upload(administrator, edited).statusCode()).isEqualTo(409);
        assertThat(administrator.get(PAGE).body()).contains("Сравниваем…", "Прервать", "every 1s");

        administrator.post(PAGE + "/cancel", Map.of());

        assertThat(administrator.get(PAGE).body()).contains("Прервали");
        assertThat(upload(administrator, edited).statusCode()).isEqualTo(302);
        finished(administrator);
    }

    @Test
    void whatANodeLeftHalfDoneStandsInNobodysWay() {
        running("2 minutes");
        Browser administrator = as(ADMINISTRATOR);

        assertThat(administrator.get(PAGE).body()).contains("Узел, который проверял, остановился");

        assertThat(upload(administrator, file("routing.yml", text("routing.yml").replace(LIGHTING, "")))
                        .statusCode())
                .isEqualTo(302);
        finished(administrator);
    }

    @Test
    void wordsThatAreErasedAreGoneFromItToo() {
        String number = fileFarAway(Filed.LIGHT, "Темно у обелиска");
        Browser administrator = as(ADMINISTRATOR);
        upload(administrator, file("routing.yml", text("routing.yml").replace(LIGHTING, "")));
        assertThat(finished(administrator)).contains("Темно у обелиска");

        jdbc.sql("update report set words = '', erased_at = now() where number = :number")
                .param("number", number)
                .update();

        assertThat(administrator.get(PAGE).body()).contains(number).doesNotContain("обелиска");
    }

    @Test
    void anAdministratorTriesARouteAndSeesWhoWouldGetWhat(Page page) {
        fileFarAway(Filed.LIGHT, "Вторую неделю темно у водонапорной башни, дети боятся ходить в школу");
        page.setViewportSize(1280, 900);
        open(page, ADMINISTRATOR, PAGE);
        page.getByLabel("Исправленные файлы")
                .setInputFiles(new FilePayload(
                        "routing.yml",
                        "text/yaml",
                        text("routing.yml")
                                .replace(LIGHTING, "- {group: lighting, agency: dorogi}\n")
                                .getBytes(StandardCharsets.UTF_8)));

        button(page, "Проверить").click();

        PlaywrightAssertions.assertThat(page.locator(".verdict-of"))
                .containsText("бы иначе", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        page.reload();
        Locator pair = page.locator(".chip", new Page.LocatorOptions().setHasText("Горсвет → Дорожная служба"));
        pair.click();
        PlaywrightAssertions.assertThat(pair).hasAttribute("aria-current", "true");
        PlaywrightAssertions.assertThat(page.locator(".moved"))
                .containsText("Вторую неделю темно у водонапорной башни");
        Screenshots.take(page, "desk-config-trial");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        Screenshots.take(page, "desk-config-trial-phone");
    }

    private void running(String silent) {
        jdbc.sql(RUNNING).param("silent", silent).update();
    }

    private int rehearsals() {
        return jdbc.sql("select count(*) from rehearsal").query(Integer.class).single();
    }

    private static String finished(Browser administrator) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(administrator.get(PAGE).body()).doesNotContain("every 1s"));
        return administrator.get(PAGE).body();
    }

    private static HttpResponse<String> upload(Browser administrator, Browser.Part... files) {
        administrator.get(PAGE);
        return administrator.upload(PAGE, files);
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

    private static int lineOf(String text, String line) {
        return 1 + List.of(text.split("\n", -1)).indexOf(line);
    }
}
