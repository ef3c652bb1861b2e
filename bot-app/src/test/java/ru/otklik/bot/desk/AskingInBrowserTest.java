package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

@BrowserTest
class AskingInBrowserTest extends DeskTest {
    /** Sooner than a page asks by itself, which it does once a minute. */
    private static final LocatorAssertions.IsVisibleOptions NEWS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @Autowired
    private OpenQuestions questions;

    @Test
    void aClerkAsksAndReadsTheReplyInOneCorrespondence(Page clerk) {
        ChatRef first = new ChatRef(new PageId("demo-telegram"), "7100000001");
        ChatRef second = new ChatRef(new PageId("demo-vk"), "7100000002");
        String number = transaction.execute(
                _ -> reports.register(report(first, "Вторую неделю не горят фонари у подъездов, дети ходят в темноте."))
                        .number());
        transaction.execute(_ -> reports.join(report(second, "У нас тоже темно, боимся упасть."), number));
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Спросить жителя"))
                .click();
        clerk.getByLabel("Что спросить").fill("Какие подъезды: все или только крайние?");
        Screenshots.take(clerk, "desk-asking");

        button(clerk, "Отправить вопрос").click();

        assertThat(clerk.locator("#work .card-head .status")).hasText("Ждём жителя");
        transaction.execute(
                _ -> questions.replied(first, number, "Крайние, первый и шестой. Вот как вечером.", List.of(photo())));
        assertThat(clerk.getByText("Крайние, первый и шестой").first()).isVisible(NEWS);
        assertThat(clerk.locator("#work .card-head .status")).hasText("В работе");
        Screenshots.take(clerk, "desk-talk");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-talk-phone");
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Спросить жителя"))
                .click();
        Screenshots.take(clerk, "desk-asking-phone");
        assertThat(clerk.getByLabel("Что спросить")).hasValue("");

        clerk.getByLabel("Что спросить").fill("А у соседей?");
        transaction.execute(_ -> reports.add(first, number, "У соседей горит.", List.of()));
        assertThat(clerk.getByText("Карточку только что изменили")).isVisible(NEWS);
        assertThat(clerk.getByLabel("Что спросить")).hasValue("А у соседей?");
    }

    private NewReport report(ChatRef chat, String words) {
        return new NewReport(
                chat,
                "1",
                true,
                "Анна",
                words,
                Filed.LIGHT,
                new Place("ул. Ленина, 31", new Point(56.23, 41.34), new TerritoryId("center")),
                List.of(photo()),
                List.of(new Field("since", "С какого числа", "10 ноября"), new Field("lamps", "Сколько фонарей", "4")),
                null,
                NewReport.RUSSIAN);
    }
}
