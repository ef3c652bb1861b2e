package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.routing.AgencyId;

@BrowserTest
class LiveInBrowserTest extends DeskTest {
    private static final Viewer COLLEAGUE = new Viewer(new AgencyId(GORSVET), false, "Петрова", "petrova");
    private static final Viewer OTHER_COLLEAGUE = new Viewer(new AgencyId(GORSVET), false, "Сидорова", "sidorova");

    @Autowired
    private Incidents incidents;

    @Test
    void whatAColleagueDoesAppearsInTheQueueAndOnTheCardByItself(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь у почты на площади");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number + "?q=почты");
        Locator row = clerk.locator(".row[data-number='" + number + "']");
        assertThat(row).isVisible();

        incidents.take(COLLEAGUE, number, null);

        assertThat(row).containsText("В работе");
        assertThat(row).hasClass(Pattern.compile("touched"));
        assertThat(clerk.locator("#work .card-head .status")).hasText("В работе");
        assertThat(clerk.locator("#just")).hasText(Pattern.compile("Только что: Петрова берёт в работу"));
        Screenshots.take(clerk, "desk-live");
    }

    @Test
    void whatIsBeingWrittenStaysAndWhoChangedWhatIsTold(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь у рынка");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ответить"))
                .click();
        Locator text = clerk.getByLabel("Текст ответа");
        text.fill("Меняем кабель, закончим");

        incidents.take(COLLEAGUE, number, null);

        assertThat(clerk.locator("#stale")).containsText("Петрова берёт в работу");
        assertThat(clerk.locator("#stale")).isInViewport();
        assertThat(text).hasValue("Меняем кабель, закончим");
        assertThat(text).isFocused();
        Screenshots.take(clerk, "desk-live-writing");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-live-writing-phone");
        button(clerk, "Показать новое").click();
        assertThat(clerk.locator("#work .card-head .status")).hasText("В работе");
        assertThat(clerk.locator("#stale")).isHidden();
    }

    @Test
    void newsThatCrossesWithWhatIsDoneTakesNothingFromTheCard(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь у вокзальной площади");
        List<Route> held = new CopyOnWriteArrayList<>();
        open(clerk, GORSVET, "/desk/incidents/" + number);
        assertThat(clerk.locator(".map .leaflet-marker-icon")).isVisible();
        clerk.route("**/fresh*", held::add);
        clerk.waitForRequest("**/fresh*", () -> incidents.take(COLLEAGUE, number, null));

        clerk.locator(".row[data-number='" + number + "']").click();
        assertThat(clerk.locator("#work .card-head .status")).hasText("В работе");
        clerk.waitForResponse("**/fresh*", () -> {
            clerk.unroute("**/fresh*");
            held.forEach(Route::resume);
            incidents.take(OTHER_COLLEAGUE, number, null);
        });

        assertThat(clerk.locator("#work")).containsText("Сидорова");
        assertThat(clerk.locator(".map .leaflet-marker-icon")).isVisible();
    }

    @Test
    void withoutTheStreamThePageAsksByItself(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь у школы");
        clerk.route("**/desk/live", route -> route.abort());
        open(clerk, GORSVET, "/desk/incidents/" + number);
        assertThat(clerk.locator("#work .card-head .status")).hasText("Новое");

        incidents.take(COLLEAGUE, number, null);

        assertThat(clerk.locator("#work .card-head .status"))
                .hasText("В работе", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @Test
    void anotherAgencysPageHearsNothing(Page clerk) {
        List<String> asked = new CopyOnWriteArrayList<>();
        open(clerk, DOROGI, "/desk");
        clerk.waitForResponse(response -> response.url().endsWith("/desk/queue"), () -> {});
        clerk.onRequest(request -> asked.add(request.url()));

        String number = file(Filed.LIGHT, "Не горит фонарь у бани");
        incidents.take(COLLEAGUE, number, null);

        String hole = file(Filed.HOLE, "Яма у бани");
        assertThat(clerk.locator(".row[data-number='" + hole + "']")).isAttached();
        assertThat(clerk.locator(".row[data-number='" + number + "']")).not().isAttached();
        assertThat(asked).noneMatch(url -> url.contains(number));
    }
}
