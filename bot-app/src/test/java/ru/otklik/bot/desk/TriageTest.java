package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Trails;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.routing.AgencyId;

/** The curator gives away what nobody owns, over HTTP and by keyboard. */
@BrowserTest
class TriageTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Trails trails;

    @Test
    void whatNobodyOwnsIsShownWithWhoMayBeMeant() {
        String number = ownerless("не горят фонари на улице, темно");

        assertThat(row(as(CURATOR), number))
                .contains("не горят фонари на улице, темно", "Горсвет", "Не горят фонари", "value=\"gorsvet\"")
                .doesNotContain("value=\"cur\"");
    }

    @Test
    void aRowSaysWhoPassedItOnAndWhyAndWhoIsProposedComesFirst() {
        String number = fileFarAway(Filed.LIGHT, "не горят фонари у депо, темно");
        passOn(GORSVET, number, "vodokanal", "Провод не наш");
        passOn("vodokanal", number, DOROGI, "Там нет воды");
        passOn(DOROGI, number, "elektroseti", "Обрыв на линии");
        comesFirst(number);

        String row = row(as(CURATOR), number);

        assertThat(row)
                .contains(
                        "Передавали уже дважды",
                        "Горсвет: Провод не наш",
                        "Водоканал: Там нет воды",
                        "Дорожная служба: Обрыв на линии",
                        "Дорожная служба предлагает «Электросети»",
                        "предлагает Дорожная служба")
                .doesNotContain("value=\"gorsvet\"", "value=\"vodokanal\"", "value=\"dorogi\"");
        assertThat(row.substring(row.indexOf("name=\"agency\""))).startsWith("name=\"agency\" value=\"elektroseti\"");
        assertThat(as(CURATOR).get("/desk/incidents/" + number).body())
                .contains(
                        "Передали от ведомства «Горсвет»",
                        "Передали от ведомства «Водоканал»",
                        "Предлагают «Электросети»");
    }

    @Test
    void everyOtherRowSaysWhyItIsNobodys() {
        String noTopic = ownerless("что-то гудит у депо");
        String noPlace = ownerless("гудит за баней");
        jdbc.sql("update incident set territory = null where number = :number")
                .param("number", noPlace)
                .update();
        String left = ownerless("темно у депо");
        jdbc.sql("update incident set topic = 'street-light' where number = :number")
                .param("number", left)
                .update();
        Browser curator = as(CURATOR);

        assertThat(row(curator, noTopic)).contains("Тема не определена");
        assertThat(row(curator, noPlace)).contains("Место неизвестно");
        assertThat(row(curator, left)).contains("По таблице это «Горсвет»");
    }

    @Test
    void reasonsOfForwardsAreMaskedForWhoeverDoesNotWorkOnIt() {
        String number = fileFarAway(Filed.HOLE, "яма у депо");
        passOn(DOROGI, number, GORSVET, "Это люк, тел. 8 913 555-70-70");

        assertThat(reason("cur", true, number)).contains("Это люк").doesNotContain("555-70-70");
        assertThat(reason(GORSVET, false, number)).contains("555-70-70");
        assertThat(trails.of(new Viewer(new AgencyId(DOROGI), false, ""), number)
                        .all())
                .isEmpty();
    }

    private String reason(String agency, boolean curator, String number) {
        return trails.of(new Viewer(new AgencyId(agency), curator, ""), number)
                .last()
                .orElseThrow()
                .reason();
    }

    private void passOn(String from, String number, String to, String reason) {
        assertThat(incidents.forward(
                        new Viewer(new AgencyId(from), false, "Петрова"), number, new AgencyId(to), reason, null))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void oneActGivesItAwayAndAnotherTakesItBack() {
        String number = ownerless("темно у ратуши");
        Browser curator = as(CURATOR);
        curator.get("/desk/triage");

        HttpResponse<String> given =
                curator.post(path(number, "assign"), Map.of("agency", "gorsvet"), "HX-Request", "true");

        assertThat(given.body()).contains("ведомству «<span>Горсвет</span>»", "Отменить");
        assertThat(as(GORSVET).get("/desk/incidents/" + number).body()).contains("Распределил куратор.");
        assertThat(curator.get("/desk/triage").body()).doesNotContain(number);

        HttpResponse<String> back =
                curator.post(path(number, "undo"), Map.of("version", version(given.body())), "HX-Request", "true");

        assertThat(back.body()).contains("темно у ратуши");
        assertThat(as(GORSVET).get("/desk/incidents/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnAgencyHasBegunCannotBeCalledBack() {
        String number = ownerless("темно у мэрии");
        Browser curator = as(CURATOR);
        curator.get("/desk/triage");
        String given = curator.post(path(number, "assign"), Map.of("agency", "gorsvet"), "HX-Request", "true")
                .body();
        Browser clerk = as(GORSVET);
        clerk.get("/desk/incidents/" + number);
        clerk.post("/desk/incidents/" + number + "/take", Map.of("version", version(given)));

        HttpResponse<String> back =
                curator.post(path(number, "undo"), Map.of("version", version(given)), "HX-Request", "true");

        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body()).contains("уже не отменить");
        assertThat(clerk.get("/desk/incidents/" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsGivenToNobodyNorTwice() {
        String number = ownerless("темно у суда");
        Browser curator = as(CURATOR);
        curator.get("/desk/triage");

        assertThat(curator.post(path(number, "assign"), Map.of("agency", "no-such"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(curator.post(path(number, "assign"), Map.of("agency", "cur")).statusCode())
                .isEqualTo(422);
        assertThat(curator.post(path(number, "assign"), Map.of()).statusCode()).isEqualTo(422);
        HttpResponse<String> given = curator.post(path(number, "assign"), Map.of("agency", "dorogi"));
        assertThat(given.headers().firstValue("location").orElse("")).endsWith("/desk/triage?given=" + number);
        assertThat(curator.get("/desk/triage?given=" + number).body()).contains("Отменить", number);
        HttpResponse<String> again = curator.post(path(number, "assign"), Map.of("agency", "gorsvet"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("уже распределили", "Дорожная служба");
        assertThat(curator.post(path("нет", "assign"), Map.of("agency", "dorogi"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(curator.post(path(number, "undo"), Map.of("version", "ы")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCuratorSortsOutByKeysAlone(Page page) {
        String second = ownerless("не горят фонари у почты, темно");
        String first = ownerless("огромная яма на дороге у вокзала");
        page.setViewportSize(1280, 900);
        open(page, CURATOR, "/desk/triage");
        Locator row = rowIn(page, first);
        row.focus();
        Screenshots.take(page, "desk-triage");
        PlaywrightAssertions.assertThat(row.locator(".choice").first()).containsText("Дорожная служба");

        page.keyboard().press("1");

        PlaywrightAssertions.assertThat(page.locator(".triage-given")).containsText(first);
        PlaywrightAssertions.assertThat(row).hasCount(0);
        page.keyboard().press("z");
        PlaywrightAssertions.assertThat(rowIn(page, first)).isFocused();
        page.keyboard().press("j");
        PlaywrightAssertions.assertThat(rowIn(page, first)).not().isFocused();
        page.keyboard().press("k");
        PlaywrightAssertions.assertThat(rowIn(page, first)).isFocused();
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");

        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        rowIn(page, second).scrollIntoViewIfNeeded();
        Screenshots.take(page, "desk-triage-phone");
        rowIn(page, second)
                .locator(".choice", new Locator.LocatorOptions().setHasText("Горсвет"))
                .click();
        PlaywrightAssertions.assertThat(page.locator(".triage-given").last()).containsText("Горсвет");
        assertThat(as(GORSVET).get("/desk/incidents/" + second).statusCode()).isEqualTo(200);
    }

    @Test
    void whatComesAppearsByItselfAndTheKeyGoesToTheRowInHand(Page page) {
        String inHand = ownerless("темно у проходной, не горят фонари");
        String colleagues = ownerless("темно у ворот");
        page.setViewportSize(1280, 900);
        open(page, CURATOR, "/desk/triage");
        rowIn(page, inHand).focus();

        String arrived = ownerless("не горят фонари у калитки");
        assertThat(as(CURATOR)
                        .post(path(colleagues, "assign"), Map.of("agency", "gorsvet"))
                        .statusCode())
                .isEqualTo(302);

        PlaywrightAssertions.assertThat(rowIn(page, arrived)).isVisible();
        PlaywrightAssertions.assertThat(rowIn(page, colleagues)).hasCount(0);
        PlaywrightAssertions.assertThat(rowIn(page, inHand)).isFocused();
        PlaywrightAssertions.assertThat(page.locator("#arrived")).containsText("Новых сообщений");
        page.keyboard().press("1");
        PlaywrightAssertions.assertThat(page.locator(".triage-given")).containsText(inHand);
        PlaywrightAssertions.assertThat(rowIn(page, arrived)).isVisible();
        rowIn(page, arrived).locator("button.choice").first().click();
        PlaywrightAssertions.assertThat(page.locator(".triage-given[data-number='%s'] .undo".formatted(arrived)))
                .isVisible();
    }

    @Test
    void newsAskedForBeforeARowCameBackDoesNotTakeItAwayAgain(Page page) {
        String back = ownerless("темно у аптеки, не горят фонари");
        page.setViewportSize(1280, 900);
        open(page, CURATOR, "/desk/triage");
        rowIn(page, back).focus();
        page.keyboard().press("1");
        PlaywrightAssertions.assertThat(page.locator(".triage-given")).containsText(back);
        // Says when the page has done with an answer that doesn't hold the row.
        page.evaluate("""
                number => {
                  const text = Response.prototype.text;
                  Response.prototype.text = async function () {
                    const words = await text.call(this);
                    if (!words.includes(number)) setTimeout(() => { document.body.dataset.late = 'read'; });
                    return words;
                  };
                }""", back);
        List<Route> held = new ArrayList<>();
        List<APIResponse> withoutIt = new ArrayList<>();
        page.route("**/desk/triage", route -> {
            if (held.isEmpty()) {
                held.add(route);
                withoutIt.add(route.fetch());
            } else {
                route.resume();
            }
        });
        String arrived = ownerless("не горят фонари у сквера");
        page.waitForCondition(() -> !withoutIt.isEmpty());

        page.keyboard().press("z");
        PlaywrightAssertions.assertThat(rowIn(page, back)).isFocused();
        rowIn(page, back)
                .evaluate("row => { row.dataset.kept = 'yes'; row.blur(); delete document.body.dataset.late; }");
        held.getFirst().fulfill(new Route.FulfillOptions().setResponse(withoutIt.getFirst()));

        PlaywrightAssertions.assertThat(page.locator("body[data-late]")).isVisible();
        PlaywrightAssertions.assertThat(rowIn(page, arrived)).isVisible();
        PlaywrightAssertions.assertThat(rowIn(page, back)).hasAttribute("data-kept", "yes");
    }

    private static Locator rowIn(Page page, String number) {
        return page.locator(".triage-row[data-number='" + number + "']");
    }

    private static String path(String number, String act) {
        return "/desk/triage/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/" + act;
    }

    private static String row(Browser curator, String number) {
        String page = curator.get("/desk/triage").body();
        Matcher row = Pattern.compile("(?s)data-number=\"%s\".*?</li>".formatted(number))
                .matcher(page);
        assertThat(row.find()).as(page).isTrue();
        return row.group();
    }

    private static String version(String given) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(given);
        assertThat(version.find()).as(given).isTrue();
        return version.group(1);
    }

    /** First in the queue, whatever other tests have left there. */
    private String ownerless(String words) {
        String number = fileFarAway(Filed.LIGHT, words);
        jdbc.sql("update incident set agency = 'cur', topic = null, rule = null where number = :number")
                .param("number", number)
                .update();
        comesFirst(number);
        return number;
    }

    private void comesFirst(String number) {
        jdbc.sql("""
                        update incident set deadline = now() - interval '1 year' - id * interval '1 minute'
                        where number = :number""").param("number", number).update();
    }
}
