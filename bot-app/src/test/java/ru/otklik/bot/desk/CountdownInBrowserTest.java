package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** Deadlines go on by themselves, in the queue and on the card, without a word from the server. */
@BrowserTest
class CountdownInBrowserTest extends DeskTest {
    private static final int MINUTE = 60_000;
    private static final int HOUR = 60 * MINUTE;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDeadlineCountsDownAndPassesBeforeWhoeverLooks(Page clerk) {
        String number = fileFarAway(Filed.LIGHT, "Не горит фонарь у клёна");
        jdbc.sql(
                        "update incident set deadline = now() + interval '25 hours 30 minutes', replied_at = now() where number = :number")
                .param("number", number)
                .update();
        clerk.setViewportSize(1280, 900);
        clerk.clock().install();
        // News that was asked for before the clock is put forward would say how long there is from then on.
        clerk.route("**/desk/live", Route::abort);
        clerk.route("**/desk/queue*", Route::abort);
        clerk.route("**/fresh*", Route::abort);
        open(clerk, GORSVET, "/desk/incidents/" + number + "?q=клёна");
        Locator row = clerk.locator(".row[data-number='" + number + "'] .due");
        Locator card = clerk.locator(".card-head .due");
        assertThat(row).hasClass(Pattern.compile("calm"));
        Object height = height(clerk);
        // Only the test puts the clock forward from here on.
        clerk.clock().pauseAt(System.currentTimeMillis() + MINUTE);

        clerk.clock().fastForward(2 * HOUR);
        assertThat(row).hasText(Pattern.compile("ещё 23 ч \\d+ мин"));
        assertThat(card).hasText(Pattern.compile("ещё 23 ч \\d+ мин"));
        assertThat(row).hasClass(Pattern.compile("soon"));
        Screenshots.take(clerk, "desk-countdown");

        clerk.clock().fastForward(23 * HOUR);
        assertThat(row).hasText(Pattern.compile("ещё \\d+ мин"));
        clerk.clock().fastForward(3 * HOUR);
        assertThat(row).hasText("просрочено 2 ч");
        assertThat(card).hasText("просрочено 2 ч");
        assertThat(card).hasClass(Pattern.compile("late"));
        assertThat(height(clerk)).isEqualTo(height);
        assertThat(clerk.locator("[aria-live] .due, [role=status] .due, .due[aria-live]"))
                .hasCount(0);
    }

    private static Object height(Page page) {
        return page.evaluate("document.querySelector('.line').offsetHeight");
    }
}
