package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.BrowserTest;

/** What a browser that has kept nothing gets until it shows a page, and from whom. */
@BrowserTest
class PageWeightTest extends DeskTest {
    private static final int MOST_BYTES = 300 * 1024;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theQueueWeighsLittleAndAsksNobodyElse(Page clerk) {
        fillTheQueue();

        weigh(clerk, "/desk");
    }

    @Test
    void aCardWithItsMapToo(Page clerk) {
        fillTheQueue();
        String number = fileFarAway(Filed.LIGHT, "Не горит фонарь у тополя");

        weigh(clerk, "/desk/incidents/" + number);
    }

    /** As long as it gets. */
    private void fillTheQueue() {
        IntStream.range(0, 200).forEach(n -> fileFarAway(Filed.LIGHT, "Не горит фонарь у тополя, номер столба " + n));
    }

    private void weigh(Page clerk, String path) {
        open(clerk, GORSVET, "/desk/me");
        List<Request> requests = new ArrayList<>();
        // Signed in, and with an empty cache. The stream of news never ends, so it is not among what has come.
        Page first = clerk.context()
                .browser()
                .newContext(
                        new NewContextOptions().setStorageState(clerk.context().storageState()))
                .newPage();
        try {
            first.onRequestFinished(requests::add);
            first.navigate(base() + path);
            first.waitForLoadState(LoadState.LOAD);
            assertThat(first.locator(".row").first()).isVisible();
            if (path.contains("incidents")) {
                assertThat(first.locator(".map .territory").first()).isAttached();
            }
            // Asking one of them for its size lets others come in.
            List<Request> finished = List.copyOf(requests);
            assertThat(finished)
                    .allSatisfy(request -> assertThat(URI.create(request.url()))
                            .hasHost("localhost")
                            .hasPort(port));
            int bytes = finished.stream()
                    .map(Request::sizes)
                    .mapToInt(sizes -> Math.max(0, sizes.responseBodySize) + sizes.responseHeadersSize)
                    .sum();
            assertThat(bytes)
                    .as(() -> finished.stream()
                            .map(request -> request.sizes().responseBodySize + " " + request.url())
                            .toList()
                            .toString())
                    .isBetween(1, MOST_BYTES);
        } finally {
            first.context().close();
        }
    }
}
