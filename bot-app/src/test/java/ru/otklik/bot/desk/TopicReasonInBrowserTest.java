package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

@BrowserTest
class TopicReasonInBrowserTest extends DeskTest {
    @ParameterizedTest
    @ValueSource(ints = {1300, 360})
    void theCardSaysWhyWithoutGettingWider(int width, Page clerk) {
        String number = filed(new Explanation(
                Filed.LIGHT,
                .83,
                Hunch.Certainty.CLEAR,
                Hunch.Decision.CONFIRMED,
                List.of("фонари", "темно", "освещение", "подъездов")));
        clerk.setViewportSize(width, 800);
        open(clerk, GORSVET, "/desk/incidents/" + number);

        assertThat(clerk.getByText("уверенность 83")).isVisible();
        assertThat(clerk.locator("svg.sure")).isVisible();
        Screenshots.take(clerk, "desk-why-" + width);
        Assertions.assertThat(clerk.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(width);
    }

    @Test
    void theListMarksWhatTheBotDidNotKnow(Page clerk) {
        String number = filed(new Explanation(null, 0, Hunch.Certainty.UNKNOWN, Hunch.Decision.FOUND, List.of()));
        clerk.setViewportSize(1300, 800);
        open(clerk, GORSVET, "/desk/incidents/" + number);

        assertThat(clerk.locator("#rows [data-number='%s'] .unsure".formatted(number)))
                .hasText("бот не знал");
        assertThat(clerk.getByText("Тему определил житель: бот не знал")).isVisible();
        Screenshots.take(clerk, "desk-why-unknown");
    }

    private String filed(Explanation why) {
        return transaction.execute(_ -> reports.register(new NewReport(
                        new ChatRef(new PageId("demo-vk"), "reason-" + why.certainty()),
                        "1",
                        true,
                        "Анна",
                        "Вторую неделю не горят фонари у подъездов, темно, дети ходят без освещения.",
                        Filed.LIGHT,
                        new Place("ул. Ленина, 33", new Point(56.23, 41.34), new TerritoryId("center")),
                        List.of(),
                        List.of(),
                        why,
                        NewReport.RUSSIAN))
                .number());
    }
}
