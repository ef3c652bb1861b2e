package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Scripts in what residents, colleagues and addresses say, in a real browser: without the pages' policy, so that it is the pages
 * themselves that keep them from running, and with it, so that nothing would run even if a page let it through.
 */
@BrowserTest
class ScriptsInBrowserTest extends DeskTest {
    private static final String SCRIPT =
            "\"'><img src=x onerror=window.harmed=1><svg onload=window.harmed=1></textarea><script>window.harmed=1</script>[[${7*7}]]";

    @Test
    void whatAResidentWritesIsShownAsTextWhereverItIsShown(com.microsoft.playwright.Browser browser) {
        NewReport report = new NewReport(
                new ChatRef(new PageId("demo-telegram"), "scripts"),
                "1",
                true,
                "Анна " + SCRIPT,
                "Темно " + SCRIPT,
                Filed.LIGHT,
                new Place("ул. Дальняя, 1 " + SCRIPT, new Point(56.02, 41.02), new TerritoryId("center")),
                List.of(named("<img src=x onerror=window.harmed=1>.pdf")));
        String number = transaction.execute(_ -> reports.register(report).number());
        Browser clerk = as(GORSVET);
        clerk.post("/desk/incidents/%s/note".formatted(number), Map.of("note", "Позвонить " + SCRIPT));
        clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));
        clerk.post("/desk/incidents/%s/ask".formatted(number), Map.of("version", "2", "text", "Где это? " + SCRIPT));

        try (BrowserContext context = unprotected(browser)) {
            Page page = signedIn(context, GORSVET);
            page.navigate(base() + "/desk/incidents/" + number);
            Locator work = page.locator("#work");
            PlaywrightAssertions.assertThat(work).containsText("<script>window.harmed=1</script>[[${7*7}]]");
            unharmed(page);
            page.navigate(base() + "/desk?q=" + number);
            PlaywrightAssertions.assertThat(page.locator("body")).containsText("onerror=window.harmed=1");
            unharmed(page);
        }
        try (BrowserContext context = unprotected(browser)) {
            Page page = signedIn(context, CURATOR);
            for (String path : List.of("/desk/triage", "/desk/incidents/" + number, "/desk/late", "/desk/chats")) {
                page.navigate(base() + path);
                unharmed(page);
            }
        }
    }

    @Test
    void whatAnAddressSaysIsShownAsText(com.microsoft.playwright.Browser browser) {
        String script = URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8);
        try (BrowserContext context = unprotected(browser)) {
            Page page = context.newPage();
            for (String path :
                    List.of("/desk/login?login=", "/desk/login?wait=", "/desk/login?provider=", "/desk/entry/")) {
                page.navigate(base() + path + script);
                unharmed(page);
            }
            Page clerk = signedIn(context, GORSVET);
            for (String path : List.of(
                    "/desk?q=",
                    "/desk?topic=",
                    "/desk?from=",
                    "/desk?tab=",
                    "/desk?order=",
                    "/desk/incidents/",
                    "/desk/chats/",
                    "/desk/events?q=",
                    "/desk/events/new?topic=")) {
                clerk.navigate(base() + path + script);
                unharmed(clerk);
            }
        }
        try (BrowserContext context = unprotected(browser)) {
            Page administrator = signedIn(context, ADMINISTRATOR);
            for (String path : List.of(
                    "/desk/pages?q=",
                    "/desk/pages?show=",
                    "/desk/pages/-/demo-vk?done=",
                    "/desk/accounts/cur?done=",
                    "/desk/audit?who=",
                    "/desk/audit?q=",
                    "/desk/config/topics?q=",
                    "/desk/config/texts?q=",
                    "/desk/set-aside?done=")) {
                administrator.navigate(base() + path + script);
                unharmed(administrator);
            }
        }
    }

    @Test
    void aScriptThatCameThroughWouldNotRun(Page page) {
        open(page, GORSVET, "/desk");
        page.evaluate("""
                () => {
                  const inline = document.createElement('script');
                  inline.textContent = 'window.harmed = 1';
                  document.body.append(inline);
                  const image = document.createElement('div');
                  image.innerHTML = '<img src=x onerror="window.harmed = 1">';
                  document.body.append(image);
                  return new Promise(done => image.firstChild.addEventListener('error', done));
                }""");

        assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
    }

    private MediaId named(String name) {
        return ((Media.Kept.Stored) media.keep(new byte[] {'%', 'P', 'D', 'F', 9}, name, "application/pdf")).id();
    }

    private static BrowserContext unprotected(com.microsoft.playwright.Browser browser) {
        return browser.newContext(new NewContextOptions().setBypassCSP(true).setLocale("ru-RU"));
    }

    private Page signedIn(BrowserContext context, String login) {
        Page page = context.newPage();
        open(page, login, "/desk");
        return page;
    }

    /** Whatever was to run has run once the page and its pictures have loaded. */
    private static void unharmed(Page page) {
        assertThat(page.evaluate("window.harmed === undefined")).as(page.url()).isEqualTo(true);
        assertThat(page.locator("img[src='x'], svg[onload]").count())
                .as(page.url())
                .isZero();
    }
}
