package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** A clerk writes to a resident first. */
@BrowserTest
class WriteInBrowserTest extends DeskTest {
    @Test
    void aClerkWritesByKeyboardAndSeesWhatBecameOfIt(Page clerk) {
        String number = fileFarAway(Filed.LIGHT, "Не горит фонарь у проходной");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.waitForLoadState();
        clerk.keyboard().press("w");
        assertThat(clerk.getByLabel("Что передать")).isFocused();
        clerk.getByLabel("Что передать").fill("Мастер придёт завтра с 10 до 12.");
        assertThat(clerk.locator("#form-write .bubble"))
                .containsText("№ %s, пишет «Горсвет»: «Мастер придёт".formatted(number));
        Screenshots.take(clerk, "desk-write");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-write-phone");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        clerk.keyboard().press("Control+Enter");

        assertThat(clerk.locator(".said.message")).containsText("Мастер придёт завтра с 10 до 12.");
        assertThat(clerk.locator(".said.message .from")).hasText("Сообщение жителю — Горсвет");
        assertThat(clerk.locator(".said.message .sending > summary")).isVisible();
        assertThat(clerk.locator("#work .card-head .status")).hasText("Новое");
        clerk.setViewportSize(1440, 900);
        Screenshots.take(clerk, "desk-written");
    }
}
