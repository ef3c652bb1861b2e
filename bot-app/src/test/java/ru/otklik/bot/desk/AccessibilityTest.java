package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Axe;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** The desk's main pages shut nobody out: axe-core finds nothing serious, on a wide screen, on a phone and in dark colours. */
@BrowserTest
class AccessibilityTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    /** All others are built of the same parts. */
    private static final Set<String> LOOKED_AT_CLOSELY =
            Set.of("/desk?q=ивы", "/desk/triage", "/desk/person", "/desk/pages", "/desk/config/routes");

    private static final Map<String, List<String>> WALKS = Map.of(
            GORSVET,
            List.of(
                    "/desk?q=ивы",
                    "/desk?state=all&q=ивы&topic=street-light",
                    "/desk?q=нет-такого",
                    "/desk/late",
                    "/desk/events",
                    "/desk/events/new",
                    "/desk/chats",
                    "/desk/me",
                    "/desk/me/factor"),
            CURATOR,
            List.of("/desk?q=ивы", "/desk/triage", "/desk/person"),
            ADMINISTRATOR,
            List.of(
                    "/desk/pages",
                    "/desk/pages/new",
                    "/desk/pages/import",
                    "/desk/pages/-/demo-telegram",
                    "/desk/accounts",
                    "/desk/accounts/gorsvet",
                    "/desk/models",
                    "/desk/config/topics",
                    "/desk/config/routes",
                    "/desk/config/agencies",
                    "/desk/config/texts",
                    "/desk/config/deadlines",
                    "/desk/config/retention",
                    "/desk/config/trial",
                    "/desk/config/versions",
                    "/desk/person",
                    "/desk/set-aside",
                    "/desk/audit"));

    @ParameterizedTest
    @ValueSource(strings = {GORSVET, CURATOR, ADMINISTRATOR})
    void pagesHaveNothingSeriousAgainstThem(String login, Page page) {
        fileSomething();
        open(page, login, "/desk");
        Map<String, List<String>> found = new LinkedHashMap<>();
        WALKS.getOrDefault(login, List.of()).forEach(path -> {
            page.navigate(base() + path);
            found.put(path, LOOKED_AT_CLOSELY.contains(path) ? found(page) : foundAtOnce(page));
        });

        assertThat(found).allSatisfy((path, findings) -> assertThat(findings).isEmpty());
    }

    @Test
    void neitherHasSigningIn(Page page) {
        page.navigate(base() + "/desk/login");
        assertThat(found(page)).isEmpty();
        page.getByLabel("Логин").fill("nobody-at-all");
        page.getByLabel("Пароль").fill("wrong");
        button(page, "Войти").click();
        page.locator(".told").waitFor();
        assertThat(found(page)).isEmpty();
    }

    @Test
    void neitherHasACardWithItsForms(Page page) {
        Filed filed = new Filed(reports, transaction);
        Place here = new Place("ул. Ясеневая, 1", new Point(56.03, 41.03), new TerritoryId("center"));
        String number = filed.report(here, Filed.LIGHT, "Не горит фонарь у ясеня", photo(), document());
        String other = filed.report(here, Filed.LIGHT, "Под ясенем темно");
        as(GORSVET)
                .postFields(
                        "/desk/together/merge",
                        "chosen",
                        number + ".1",
                        "chosen",
                        other + ".1",
                        "into",
                        number,
                        "reason",
                        "Один столб");
        stranger()
                .api(
                        "POST",
                        "/api/v1/incidents/" + number + "/ask",
                        "demo-" + GORSVET,
                        "{\"text\":\"С какой стороны дома?\"}");
        open(page, GORSVET, "/desk");
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String form : List.of("", "answer", "ask", "forward", "write", "split")) {
            page.navigate(base() + "/desk/incidents/" + number + (form.isEmpty() ? "" : "?act=" + form));
            Locator field = page.locator(".composer:not([hidden]) textarea[name=text]");
            if (field.count() > 0) {
                field.fill("В установленном порядке нами будет осуществлён ремонт.");
            }
            found.put(form, form.isEmpty() || form.equals("answer") ? found(page) : foundAtOnce(page));
        }

        assertThat(found).allSatisfy((form, findings) -> assertThat(findings).isEmpty());
    }

    @Test
    void neitherHasAnAnswerBeforeItsChief(Page page) {
        String number = file(new TopicId("medical-quality"), "Врач не осмотрел");
        stranger()
                .api(
                        "POST",
                        "/api/v1/incidents/" + number + "/answer",
                        "demo-zdravoohranenie",
                        "{\"text\":\"Главный врач поговорит с доктором 27 ноября\"}");
        open(page, "zdravoohranenie-chief", "/desk/incidents/" + number);

        assertThat(found(page)).isEmpty();
    }

    /** On a wide screen; on a phone nothing stands out of the page. */
    private static List<String> foundAtOnce(Page page) {
        // What comes by itself would take away what is being looked at.
        page.route("**/desk/live", Route::abort);
        page.route("**/desk/queue*", Route::abort);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(1280, 900);
        return Axe.serious(page);
    }

    /** In dark colours and on a phone, too. */
    private static List<String> found(Page page) {
        List<String> wide = foundAtOnce(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> dark = Axe.seriousInColours(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(360, 740);
        List<String> narrow = Axe.seriousInLayout(page);
        return Stream.of(wide, dark, narrow).flatMap(List::stream).distinct().toList();
    }

    private void fileSomething() {
        fileFarAway(Filed.LIGHT, "Не горит фонарь у ивы", photo());
        String late = fileFarAway(Filed.LIGHT, "Фонарь у ивы мигает");
        String nobodys = fileFarAway(Filed.LIGHT, "Что-то под ивой");
        jdbc.sql("update incident set deadline = now() - interval '3 hours' where number = :number")
                .param("number", late)
                .update();
        jdbc.sql("update incident set agency = 'cur', topic = null, rule = null where number = :number")
                .param("number", nobodys)
                .update();
    }
}
