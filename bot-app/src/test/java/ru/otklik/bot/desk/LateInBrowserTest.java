package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.otklik.bot.platform.Sql.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

@BrowserTest
class LateInBrowserTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("tellOfPassedDeadlines")
    private RecurringTask<Void> telling;

    @Test
    void aClerkSeesWhatIsLateUntilSomebodyTakesCareOfIt(Page clerk) {
        String number = fileFarAway(Filed.LIGHT, "Темно у обсерватории");
        passed(number, "reply_due");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/late");

        Locator row = clerk.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(number + "(?!\\d)")));
        assertThat(row).containsText("первый ответ: просрочено 2 ч");
        assertThat(row).containsText("никто не взял");
        assertThat(row).containsText("знает специалист");
        assertThat(clerk.locator(".sections [aria-current=page]")).containsText(Pattern.compile("Просрочено \\d"));
        Screenshots.take(clerk, "desk-late");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-late-phone");
        clerk.setViewportSize(1440, 900);

        row.click();
        button(clerk, "В работу").click();
        assertThat(clerk.locator("#work .card-head .status")).hasText("В работе");
        clerk.navigate(base() + "/desk/late");
        assertThat(row).hasCount(0);
    }

    @Test
    void theNumberInTheBarGrowsOnAnOpenPage(Page clerk) {
        String number = fileFarAway(Filed.LIGHT, "Темно у планетария");
        open(clerk, GORSVET, "/desk");
        Locator badge = clerk.locator("#late-count");
        int before = Integer.parseInt(badge.textContent());

        passed(number, "reply_due");

        assertThat(badge).hasText(String.valueOf(before + 1));
        assertThat(badge).isVisible();
        assertThat(badge).hasAttribute("title", Pattern.compile("Сроков вышло: первый ответ — \\d+, ответ — \\d+"));
    }

    private void passed(String number, String clock) {
        jdbc.sql("update incident set %s = :past where number = :number".formatted(clock))
                .param("past", time(Instant.now().minus(Duration.ofHours(2).plusMinutes(5))))
                .param("number", number)
                .update();
        telling.execute(telling.instance(RecurringTask.INSTANCE), null);
    }
}
