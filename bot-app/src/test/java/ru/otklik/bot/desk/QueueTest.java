package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

/** A clerk finds in the queue what they look for, by tabs, filters and words, and nothing of another agency. */
@BrowserTest
class QueueTest extends DeskTest {
    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "бегемоты",
                "бегемотами у фонаря",
                "БЕГЕМОТ",
                "бегем",
                "жирафной",
                "жирафная бегемот",
                "Жирафная, 3"
            })
    void findsWordsAndAddressesInAnyOfTheirForms(String words) {
        String number = file("ул. Жирафная, 3", "Бегемоты погнули фонарь");

        assertThat(shows(as(GORSVET), "q=" + encoded(words), number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"носорог", "бегемот носорог", "и", "' | !", "&", "<->", "🙂"})
    void findsNothingByWordsThatNobodyWrote(String words) {
        String number = file("ул. Жирафная, 5", "Бегемоты сломали лавку");

        assertThat(shows(as(GORSVET), "state=all&q=" + encoded(words), number)).isFalse();
    }

    @Test
    void findsAnyNumberWhateverElseIsChosen() {
        String number = file("ул. Жирафная, 7", "Темно");
        String elsewhere = "state=closed&topic=road-hole&territory=sever&messenger=vk&to=2020-01-01&q=";

        assertThat(shows(as(GORSVET), elsewhere + number, number)).isTrue();
        assertThat(shows(as(GORSVET), elsewhere + number.substring(3), number)).isTrue();
        assertThat(shows(as(DOROGI), elsewhere + number, number)).isFalse();
    }

    @Test
    void tellsWhoseAnIncidentIs() {
        String number = file("ул. Жирафная, 9", "Мигает");
        Browser clerk = as(GORSVET);
        assertThat(shows(clerk, "state=nobodys", number)).isTrue();
        assertThat(shows(clerk, "state=mine", number)).isFalse();

        clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(shows(clerk, "state=nobodys", number)).isFalse();
        assertThat(shows(clerk, "state=mine", number)).isTrue();
        assertThat(clerk.get("/desk/queue?q=" + number).body()).contains("class=\"whose\">у вас<");
        assertThat(as(CURATOR).get("/desk/queue?q=" + number).body()).contains("class=\"whose\">работает ");
        assertThat(clerk.get("/desk/incidents/" + number).body())
                .contains("Кто работает")
                .doesNotContain("Взять себе");
    }

    @Test
    void whatNarrowsTheQueueCanBeTakenAwayOneByOne() {
        String page = as(GORSVET)
                .get("/desk?topic=street-light&messenger=vk&from=2026-01-02&order=newest")
                .body();

        assertThat(page)
                .contains(
                        "href=\"/desk?messenger=vk&amp;from=2026-01-02&amp;order=newest\"",
                        "ВКонтакте",
                        "с 2 января 2026");
        assertThat(as(GORSVET).get("/desk?order=newest").body()).doesNotContain("narrowed");
    }

    @Test
    void aColleagueTakesItOver() {
        String number = file("ул. Жирафная, 11", "Гудит");
        as(GORSVET).post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));
        Browser curator = as(CURATOR);
        assertThat(curator.get("/desk/incidents/" + number).body()).contains("Взять себе");

        curator.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "2"));

        assertThat(shows(curator, "state=mine", number)).isTrue();
        assertThat(shows(as(GORSVET), "state=mine", number)).isFalse();
        assertThat(shows(as(GORSVET), "", number)).isTrue();
    }

    @Test
    void whatIsForwardedIsNobodysAgain() {
        String number = file("ул. Жирафная, 13", "Яма под фонарём");
        Browser clerk = as(GORSVET);
        clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));
        clerk.post(
                "/desk/incidents/%s/forward".formatted(number),
                Map.of("version", "2", "agency", DOROGI, "reason", "это яма", "topic", ""));

        assertThat(shows(as(DOROGI), "state=nobodys", number)).isTrue();
    }

    @Test
    void theCuratorSeesApartWhatIsTheirsToDecide() {
        String number = file("ул. Жирафная, 14", "Не наш фонарь");
        Browser clerk = as(GORSVET);
        Browser curator = as(CURATOR);
        assertThat(shows(curator, "state=triage", number)).isFalse();

        clerk.post(
                "/desk/incidents/%s/forward".formatted(number),
                Map.of("version", "1", "agency", CURATOR, "reason", "не знаем чьё", "topic", ""));

        assertThat(shows(curator, "state=triage", number)).isTrue();
        assertThat(curator.get("/desk").body()).contains("Разобрать");
        assertThat(clerk.get("/desk").body()).doesNotContain("Разобрать");
    }

    @Test
    void tellsWhatIsLateAndWhatWaitsForTheResident() {
        String late = file("ул. Жирафная, 15", "Давно темно");
        String waiting = file("ул. Жирафная, 17", "Темно где-то");
        Browser clerk = as(GORSVET);
        clerk.post("/desk/incidents/%s/ask".formatted(waiting), Map.of("version", "1", "text", "Где именно?"));
        for (String number : new String[] {late, waiting}) {
            jdbc.sql("update incident set deadline = created_at + interval '1 microsecond' where number = ?")
                    .param(number)
                    .update();
        }
        jdbc.sql("update incident set paused_at = created_at where number = ?")
                .param(waiting)
                .update();

        assertThat(shows(clerk, "state=late", late)).isTrue();
        assertThat(shows(clerk, "state=late", waiting)).isFalse();
        assertThat(shows(clerk, "state=waiting", waiting)).isTrue();
        assertThat(shows(clerk, "state=waiting", late)).isFalse();
    }

    @Test
    void narrowsByTopicTerritoryPageMessengerAndPeriod() {
        String number = file("ул. Жирафная, 19", "Не горит");
        Browser clerk = as(GORSVET);

        for (String fits : new String[] {
            "topic=street-light",
            "territory=center",
            "page=demo-telegram",
            "messenger=telegram",
            "from=2020-01-01",
            "to=2100-01-01",
            "topic=street-light&territory=center&messenger=telegram&order=newest"
        }) {
            assertThat(shows(clerk, fits, number)).as(fits).isTrue();
        }
        for (String differs : new String[] {
            "topic=road-hole",
            "territory=sever",
            "page=demo-vk",
            "messenger=vk",
            "messenger=fax",
            "to=2020-01-01",
            "from=2100-01-01",
            "topic=street-light&territory=sever"
        }) {
            assertThat(shows(clerk, differs, number)).as(differs).isFalse();
        }
    }

    @Test
    void nonsenseInAnAddressAsksForNothing() {
        String number = file("ул. Жирафная, 21", "Не светит");

        assertThat(shows(as(GORSVET), "topic=%27%3B--&from=завтра&order=beautiful&state=best&territory=", number))
                .isTrue();
    }

    @Test
    void ordersByTheTimeOfFilingIfWanted() {
        String first = file("ул. Жирафная, 23", "Первое");
        String second = file("ул. Жирафная, 25", "Второе");
        String newest = as(GORSVET).get("/desk/queue?order=newest").body();

        assertThat(newest.indexOf("incidents/" + second)).isLessThan(newest.indexOf("incidents/" + first));
    }

    @Test
    void noFilterShowsWhatIsAnothers() {
        String number = file("ул. Жирафная, 27", "Зебра на столбе");
        Browser other = as(DOROGI);

        for (String view : new String[] {
            "",
            "state=all",
            "state=nobodys",
            "state=late",
            "state=all&q=зебра",
            "state=all&q=" + number,
            "state=all&topic=street-light",
            "state=all&territory=center",
            "state=all&page=demo-telegram",
            "state=all&order=newest"
        }) {
            assertThat(shows(other, view, number)).as(view).isFalse();
        }
    }

    @Test
    void aViewStaysInTheAddressOfWhateverIsOpenedFromIt(Page clerk) {
        String number = file("ул. Жирафная, 29", "Антилопа задела фонарь");
        clerk.setViewportSize(1300, 900);
        open(clerk, GORSVET, "/desk");
        clerk.locator("#filter summary").click();
        clerk.locator("[name=topic]").selectOption("street-light");
        clerk.locator("[name=territory]").selectOption("center");
        clerk.getByLabel("Искать в очереди").fill("антилопы");
        Screenshots.take(clerk, "desk-filter");
        button(clerk, "Показать").click();

        PlaywrightAssertions.assertThat(clerk.locator(".row")).hasCount(1);
        PlaywrightAssertions.assertThat(clerk.locator("#filter summary")).hasText("Отбор: 2");
        PlaywrightAssertions.assertThat(clerk.locator(".narrowed .chip"))
                .hasText(new String[] {"Не горят фонари ×", "Центральный район ×"});
        clerk.locator(".row").click();
        PlaywrightAssertions.assertThat(clerk.locator("#work .number")).hasText("№ " + number);
        assertThat(clerk.url()).contains(number).contains("topic=street-light").contains("territory=center");
        Screenshots.take(clerk, "desk-filtered");
        clerk.getByText("Сбросить").click();
        PlaywrightAssertions.assertThat(clerk.locator("#filter summary")).hasText("Отбор");
        clerk.setViewportSize(360, 800);
        clerk.locator("#filter summary").click();
        Screenshots.take(clerk, "desk-filter-360");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private String file(String address, String words) {
        return new Filed(reports, transaction)
                .report(new Place(address, null, new TerritoryId("center")), Filed.LIGHT, words);
    }

    private static boolean shows(Browser browser, String view, String number) {
        return browser.get("/desk/queue?"
                        + view.replace("завтра", encoded("завтра")).replace("зебра", encoded("зебра")))
                .body()
                .contains("/desk/incidents/" + number);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
