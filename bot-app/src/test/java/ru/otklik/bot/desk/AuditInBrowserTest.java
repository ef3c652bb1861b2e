package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

@BrowserTest
class AuditInBrowserTest extends DeskTest {
    @Test
    void anAdministratorSeesWhoLookedAtACard(Page page) {
        String number = fileFarAway(Filed.LIGHT, "Фонарь у водокачки");
        as(GORSVET).get("/desk/incidents/" + number);
        as(DOROGI).get("/desk/incidents/" + number);
        page.setViewportSize(1440, 900);
        open(page, ADMINISTRATOR, "/desk/audit");
        page.getByLabel("О чём").fill(number);
        button(page, "Найти").click();

        assertThat(page.locator("table.audit tbody tr")).hasCount(3);
        assertThat(page.locator("table.audit")).containsText("открывает карточку");
        assertThat(page.locator("table.audit tbody tr").first()).containsText("нет такого или чужое");
        Screenshots.take(page, "desk-audit");
        page.setViewportSize(360, 740);
        Screenshots.take(page, "desk-audit-phone");
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
