package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Several incidents become one, and one several, as a clerk does it behind the wall of their agency. */
@BrowserTest
class MergeInBrowserTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void duplicatesAreMergedByKeyboardAndTakenApartOnTheCard(Page clerk) {
        String first = file("ул. Липовая, 1", "Не горит фонарь у лип");
        String second = file("ул. Липовая, 3", "Темно под липами");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk?q=Липовая&order=oldest");
        clerk.waitForLoadState();
        clerk.keyboard().press("j");
        clerk.keyboard().press("x");
        clerk.keyboard().press("j");
        clerk.keyboard().press("x");
        clerk.keyboard().press("m");
        assertThat(clerk.getByLabel("Почему это одно и то же")).isFocused();
        assertThat(clerk.locator(".into input:checked")).hasValue(first);
        Screenshots.take(clerk, "desk-merge");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-merge-phone");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        clerk.setViewportSize(1440, 900);
        clerk.getByLabel("Почему это одно и то же").fill("Один и тот же столб");
        clerk.keyboard().press("Control+Enter");

        assertThat(clerk.locator("#fates")).containsText("объединено с № " + first);
        assertThat(clerk.locator("#fates")).containsText("осталось, в нём теперь 2 сообщения");
        assertThat(clerk.locator(".row[data-number='" + second + "']")).not().isAttached();
        Screenshots.take(clerk, "desk-merged");
        clerk.navigate(base() + "/desk/incidents/" + second);
        assertThat(clerk.locator(".came-by")).containsText("№ %s — часть этого сообщения".formatted(second));
        assertThat(clerk.locator(".card .number")).hasText("№ " + first);
        assertThat(clerk.locator(".history")).containsText("Один и тот же столб");

        clerk.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Разделить").setExact(true))
                .click();
        clerk.locator("#form-split input[type=checkbox]").check();
        clerk.getByLabel("Почему это другое").fill("Это соседний двор");
        Screenshots.take(clerk, "desk-split");
        button(clerk.locator("#form-split"), "Отделить").click();
        assertThat(clerk.locator(".history")).containsText("отделяет № " + second);
        Locator back = clerk.locator(".row[data-number='" + second + "']");
        clerk.navigate(base() + "/desk/incidents/" + second);
        assertThat(clerk.locator(".card .number")).hasText("№ " + second);
        assertThat(clerk.locator(".history")).containsText("отделяет от № " + first);
        assertThat(back).isVisible();
    }

    @Test
    void whatIsSimilarNearbyIsSeenOnTheCardAndOnTheMapAndMergedFromThere(Page clerk) {
        Filed filed = new Filed(reports, transaction);
        Place here = new Place("ул. Ольховая, 1", new Point(56.05, 41.05), new TerritoryId("center"));
        Place near = new Place("ул. Ольховая, 5", new Point(56.051, 41.05), new TerritoryId("center"));
        String first = filed.report(here, Filed.LIGHT, "Не горит фонарь у ольхи");
        String second = filed.report(near, Filed.LIGHT, "Под ольхой темно");
        clerk.setViewportSize(1440, 1200);
        open(clerk, GORSVET, "/desk/incidents/" + first);
        clerk.waitForLoadState();

        assertThat(clerk.locator(".similar li")).hasCount(1);
        assertThat(clerk.locator(".similar li")).containsText("ул. Ольховая, 5, 111 м");
        assertThat(clerk.locator(".map .nearby")).hasCount(1);
        Screenshots.take(clerk, "desk-similar");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-similar-phone");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        clerk.locator(".similar button").click();
        clerk.getByLabel("Почему это одно и то же").fill("Один и тот же столб");
        button(clerk.locator("#lot-merge"), "Объединить").click();
        assertThat(clerk.locator("#fates")).containsText("№ " + second);
        clerk.navigate(base() + "/desk/incidents/" + second);
        assertThat(clerk.locator(".card .number")).hasText("№ " + first);
    }

    @Test
    void withoutScriptsTheLaterOneIsToldWhoChangedWhatAndAnothersStaysWhereItIs() {
        String first = file("ул. Липовая, 5", "Не горит фонарь");
        String second = file("ул. Липовая, 7", "Темно");
        String hole = fileFarAway(Filed.HOLE, "Яма под липой");
        as(CURATOR).post("/desk/incidents/%s/take".formatted(second), Map.of("version", "1"));
        Browser clerk = as(GORSVET);

        var changed = merge(clerk, first, second);
        var anothers = merge(clerk, first, hole);

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("Ничего не объединено").contains("берёт в работу");
        assertThat(anothers.statusCode()).isEqualTo(409);
        assertThat(anothers.body()).contains("Ничего не объединено").doesNotContain("Яма под липой");
        assertThat(jdbc.sql("select count(*) from incident where merged_into is not null and number in (:numbers)")
                        .param("numbers", List.of(first, second, hole))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(clerk.postFields("/desk/together/merge", "chosen", first + ".1", "into", first, "reason", "Столб")
                        .body())
                .contains("Отметьте хотя бы два сообщения.");
    }

    private static HttpResponse<String> merge(Browser clerk, String into, String other) {
        return clerk.postFields(
                "/desk/together/merge",
                "chosen",
                into + ".1",
                "chosen",
                other + ".1",
                "into",
                into,
                "reason",
                "Один столб");
    }

    private String file(String address, String words) {
        return new Filed(reports, transaction)
                .report(new Place(address, null, new TerritoryId("center")), Filed.LIGHT, words);
    }
}
