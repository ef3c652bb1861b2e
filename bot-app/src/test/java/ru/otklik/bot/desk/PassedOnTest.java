package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.routing.AgencyId;

/** What whoever gets an incident, or gives it away, has to know at once: why it came, whose it is, by when to begin. */
@BrowserTest
class PassedOnTest extends DeskTest {
    @Autowired
    private Incidents incidents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverGetsItReadsWhyAboveTheResidentsWords(Page page) {
        String number = fileFarAway(Filed.LIGHT, "Темно у переезда");
        passOn(GORSVET, number, DOROGI, "Столб стоит на вашей дороге");

        String card = as(DOROGI).get("/desk/incidents/" + number).body();

        assertThat(card.substring(0, card.indexOf("class=\"report first\"")))
                .contains("Передали от ведомства «Горсвет»", "Петрова", "Столб стоит на вашей дороге");
        page.setViewportSize(1280, 900);
        open(page, DOROGI, "/desk/incidents/" + number);
        PlaywrightAssertions.assertThat(page.locator(".passed")).isVisible();
        Screenshots.take(page, "desk-passed-on");
        page.setViewportSize(360, 740);
        Screenshots.take(page, "desk-passed-on-phone");
    }

    @Test
    void whatNobodyPassedOnSaysNothingOfIt() {
        String number = fileFarAway(Filed.LIGHT, "Темно у шлагбаума");

        assertThat(as(GORSVET).get("/desk/incidents/" + number).body())
                .doesNotContain("Передали от ведомства", "передавали уже дважды");
    }

    @Test
    void theThirdForwardIsSaidToGoToTheCuratorBeforeAndAfter() {
        String number = fileFarAway(Filed.LIGHT, "Темно у стрелки");
        passOn(GORSVET, number, "vodokanal", "Провод не наш");
        passOn("vodokanal", number, DOROGI, "Там нет воды");
        Browser clerk = as(DOROGI);

        String card = clerk.get("/desk/incidents/" + number).body();
        assertThat(card).contains("Это сообщение передавали уже дважды", "оно уйдёт куратору");
        HttpResponse<String> passedOn = clerk.post(
                "/desk/incidents/" + number + "/forward",
                Map.of("version", "3", "agency", "elektroseti", "reason", "Обрыв на линии"));

        String next = passedOn.headers().firstValue("location").orElse("");
        assertThat(clerk.get(next.substring(next.indexOf("/desk"))).body()).contains("№ " + number + " ушло куратору");
    }

    @Test
    void whoeverWorksOnItIsCalledByName() {
        String number = fileFarAway(Filed.LIGHT, "Темно у моста");
        Browser clerk = as(GORSVET);
        clerk.get("/desk/incidents/" + number);
        clerk.post("/desk/incidents/" + number + "/take", Map.of("version", "1"));

        String name = accounts.find(GORSVET).orElseThrow().name();
        assertThat(name).isNotEqualTo(GORSVET);
        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("Кто работает</dt><dd>" + name + "</dd>");
    }

    @Test
    void theFirstReplyIsCountedDownWhereItIsTheNearer() {
        String number = fileFarAway(Filed.LIGHT, "Темно у пристани");
        jdbc.sql("""
                        update incident set reply_due = now() + interval '2 hours 59 seconds', deadline = now() + interval '3 days'
                        where number = :number""").param("number", number).update();
        Browser clerk = as(GORSVET);
        String path = "/desk/incidents/" + number;

        assertThat(clerk.get("/desk?q=" + number).body()).contains(">первый ответ: ещё 2 ч</span>");
        assertThat(clerk.get(path).body())
                .contains(">первый ответ: ещё 2 ч</span>", "data-due-what=\"первый ответ: \"", "<dt>Первый ответ</dt>");

        clerk.post(path + "/take", Map.of("version", "1"));
        assertThat(clerk.get(path).body()).doesNotContain("<dt>Первый ответ</dt>");
    }

    private void passOn(String from, String number, String to, String reason) {
        assertThat(incidents.forward(
                        new Viewer(new AgencyId(from), false, "Петрова"), number, new AgencyId(to), reason, null))
                .isInstanceOf(Outcome.Done.class);
    }
}
