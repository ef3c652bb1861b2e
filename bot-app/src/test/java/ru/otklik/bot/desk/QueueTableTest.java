package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** The queue goes into a spreadsheet as it is looked at: the same rows, the same masks, the same walls, and no formulas. */
@BrowserTest
class QueueTableTest extends DeskTest {
    private static final String TABLE = "/desk/queue/table.csv?state=all&q=";

    @Test
    void aClerkTakesAwayWhatTheyLookAt(Page clerk) throws IOException {
        String number = file(Filed.LIGHT, "=HYPERLINK(\"http://evil.test\") у баобаба темно");
        String other = file(Filed.LIGHT, "У сакуры темно");
        open(clerk, GORSVET, "/desk?q=баобаба");
        Screenshots.take(clerk, "desk-queue-table");

        Download table =
                clerk.waitForDownload(() -> clerk.getByText("Скачать таблицей").click());

        assertThat(table.suggestedFilename()).matches("messages-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(table.path()))
                .startsWith("\uFEFF\"Номер\";\"Состояние\"")
                .contains(
                        "\"%s\";\"Новое\";\"Не горят фонари\"".formatted(number),
                        "\"'=HYPERLINK(\"\"http://evil.test\"\") у баобаба темно\"")
                .doesNotContain(other);
        assertThat(clerk.locator(".row")).hasCount(1);
    }

    @Test
    void anotherAgencyFindsNothingInIts() {
        String number = file(Filed.LIGHT, "У магнолии темно");

        assertThat(table(as(GORSVET), "магнолии").body()).contains(number);
        assertThat(table(as(DOROGI), "магнолии").body())
                .startsWith("\uFEFF\"Номер\"")
                .doesNotContain(number);
    }

    @Test
    void theCuratorReadsWhatTheirQueueShows() {
        file(Filed.LIGHT, "У секвойи темно, звоните 8 913 555-41-87");

        assertThat(table(as(GORSVET), "секвойи").body()).contains("8 913 555-41-87");
        assertThat(table(as(CURATOR), "секвойи").body()).contains("У секвойи").doesNotContain("555-41-87");
    }

    @Test
    void itIsAFileThatNoBrowserOpens() {
        HttpResponse<String> table = table(as(GORSVET), "ничего-такого");

        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(table.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static HttpResponse<String> table(Browser who, String words) {
        return who.get(TABLE + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
