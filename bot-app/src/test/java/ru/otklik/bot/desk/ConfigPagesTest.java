package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** The configuration as the desk shows it, with the lines of the files that ship. */
@BrowserTest
class ConfigPagesTest extends DeskTest {
    private static final List<String> SECTIONS = List.of("topics", "routes", "agencies", "texts", "deadlines");

    @Test
    void aTopicIsShownWithAllThatIsSaidOfItAndWhere() {
        String page = as(ADMINISTRATOR).get(found("topics", "не горят фонари")).body();

        assertThat(page)
                .contains("Освещение", "Похоже, это про уличное освещение. Верно?", "4\u00a0рабочих дня")
                .contains("фонари не горят")
                .contains("topics.yml:" + line("topics.yml", "  - id: street-light"))
                .contains("topics.yml:" + line("topics.yml", "  - id: lighting"))
                .doesNotContain("Яма на дороге");
    }

    @Test
    void rulesStandInTheOrderInWhichTheyApply() {
        String page =
                as(ADMINISTRATOR).get(found("routes", "дороги и тротуары")).body();

        assertThat(page)
                .contains("routing.yml:" + line("routing.yml", "- {topic: manhole, agency: vodokanal}"))
                .containsSubsequence("Водоканал", "Управление сельских территорий", "Дорожная служба");
    }

    @Test
    void agenciesAreATreeWithWhatTheyAnswerForAndWhoComesIn() {
        String page = as(ADMINISTRATOR).get("/desk/config/agencies").body();

        assertThat(page)
                .containsSubsequence("Администрация Заречного района", "depth-1", "Администрация Центрального района")
                .contains("agencies.yml:" + line("agencies.yml", "- id: gorsvet"))
                .contains("Освещение — все темы", "входов:", "видит всё и получает то, что никому не досталось");
    }

    @Test
    void textsHaveKeysAndCanBeLookedForByTheirWordsInEachLanguage() {
        Browser administrator = as(ADMINISTRATOR);

        assertThat(administrator.get(found("texts", "ваши сообщения")).body())
                .contains("help.words", "texts/ru.yml:")
                .doesNotContain("greeting.first");
        assertThat(administrator.get("/desk/config/texts?lang=en").body()).contains("lang=\"en\"", "texts/en.yml:");
    }

    @Test
    void deadlinesAndDaysOffTellTheirLines() {
        String page = as(ADMINISTRATOR).get("/desk/config/deadlines").body();

        assertThat(page)
                .contains("09:00–18:00", "deadlines.yml:" + line("deadlines.yml", "first-reply-hours: 8"))
                .contains("region.yml:" + line("region.yml", "silence-days: 5"))
                .contains("первый ответ — 2\u00a0рабочих часа")
                .contains("calendar.yml:" + line("calendar.yml", "  - 2026-11-04   # День народного единства"));
    }

    @Test
    void aCuratorMayLookAndSeesNoAccounts() {
        Browser curator = as(CURATOR);

        SECTIONS.forEach(
                section -> assertThat(curator.get("/desk/config/" + section).statusCode())
                        .as(section)
                        .isEqualTo(200));
        assertThat(curator.get("/desk/config/agencies").body()).doesNotContain("входов:");
    }

    @Test
    void whatIsKeptForHowLongIsForAdministrators(Page page) {
        String kept = as(ADMINISTRATOR).get("/desk/config/retention").body();
        assertThat(kept)
                .containsPattern("retention\\.yml:\\d+")
                .contains("Что отправлено жителям", "365\u00a0дней", "Срок вышел", "каждые шесть часов");
        assertThat(as(CURATOR).get("/desk/config/retention").statusCode()).isEqualTo(403);
        assertThat(as(CURATOR).get("/desk/config/topics").body()).doesNotContain("/desk/config/retention");
        assertThat(as(ADMINISTRATOR).get("/desk/person").body()).contains("/desk/config/retention");

        page.setViewportSize(1280, 900);
        open(page, ADMINISTRATOR, "/desk/config/retention");
        assertThat(page.locator(".kept-for tbody tr")).hasCount(10);
        Screenshots.take(page, "desk-config-retention");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        Screenshots.take(page, "desk-config-retention-phone");
    }

    @Test
    void whateverIsLookedForFindsOrSaysThatThereIsNothing() {
        Browser administrator = as(ADMINISTRATOR);

        for (String section : SECTIONS) {
            for (String typed : List.of("<script>", "%' or 1=1", "\u0000", "ы".repeat(500), "{{7*7}}")) {
                var answer = administrator.get(found(section, typed));
                assertThat(answer.statusCode()).as(section).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("<script>");
            }
            assertThat(administrator.get(found(section, "небывалое")).body()).contains("Ничего не нашлось");
        }
        assertThat(administrator.get("/desk/config/texts?lang=../../etc").body())
                .contains("greeting.first");
    }

    @Test
    void anAdministratorFindsARuleWhileTyping(Page page) {
        page.setViewportSize(1280, 900);
        open(page, ADMINISTRATOR, "/desk/config/routes");
        Screenshots.take(page, "desk-config-routes");

        page.getByLabel("Искать в этом разделе").fill("люк");

        Locator rules = page.locator(".rules tbody tr");
        assertThat(rules).hasCount(1);
        assertThat(rules).containsText("Водоканал");
        assertThat(page.locator(".found-count")).containsText("1 из");
        page.navigate(base() + "/desk/config/topics?q=" + encoded("батареи"));
        page.locator(".item summary").first().click();
        Screenshots.take(page, "desk-config-topics");
        page.navigate(base() + "/desk/config/agencies");
        Screenshots.take(page, "desk-config-agencies");
        page.setViewportSize(360, 740);
        for (String section : SECTIONS) {
            page.navigate(base() + "/desk/config/" + section + "?q=" + encoded("вод"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 360"))
                    .as(section)
                    .isEqualTo(true);
            Screenshots.take(page, "desk-config-" + section + "-phone");
        }
    }

    private static String found(String section, String typed) {
        return "/desk/config/%s?q=%s".formatted(section, encoded(typed));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static int line(String file, String text) {
        try {
            int line = 1 + Files.readAllLines(Path.of("config", file)).indexOf(text);
            assertThat(line).as("%s says %s", file, text).isPositive();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
