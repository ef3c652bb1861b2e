package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.Axe;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

@BrowserTest
class PersonInBrowserTest extends DeskTest {
    @Test
    void theCuratorFindsAResidentByNumberAndErasesThem(Page page) {
        String number = fileFarAway(Filed.LIGHT, "Погас фонарь у старой мельницы, звоните 8 913 555-00-12", photo());
        page.setViewportSize(1440, 900);
        open(page, CURATOR, "/desk");
        page.locator(".bar a[href='/desk/person']").click();
        page.getByLabel("Номер сообщения").fill("№ " + number);
        button(page, "Найти").first().click();

        assertThat(page.locator(".person-kind").first()).containsText("Погас фонарь у старой мельницы");
        Screenshots.take(page, "desk-person");
        page.setViewportSize(360, 740);
        Screenshots.take(page, "desk-person-phone");
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        org.assertj.core.api.Assertions.assertThat(Axe.serious(page)).isEmpty();
        page.getByLabel("Житель попросил об этом сам").check();
        button(page, "Удалить данные жителя").click();
        assertThat(page.locator(".told.done")).containsText("Данные жителя удалены");
    }
}
