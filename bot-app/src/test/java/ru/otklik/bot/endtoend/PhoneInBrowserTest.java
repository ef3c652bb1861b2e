package ru.otklik.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Screenshots;

/** What a resident sees of a page that changes its messages, and how one of them is answered by a quote. */
@OtklikTest
@BrowserTest
class PhoneInBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasCountOptions PATIENT_COUNT =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    @LocalServerPort
    private int port;

    @Test
    void messagesAreChangedInTheirPlaceAndAnsweredByAQuote(Page browser) {
        Phone resident = new Phone(base(), "telegram", "sever-telegram", "Анна");
        String asked = resident.says("не горят фонари").hears("Согласны").id();
        long anna = 100_000_000 + crc("Анна") % 900_000_000;

        browser.setViewportSize(1280, 800);
        browser.navigate(base() + "/sandbox");
        Locator phone = browser.getByLabel("Телефон: Telegram");
        browser.locator("#telegram-page").selectOption("sever-telegram");
        assertThat(phone.locator(".line.theirs")).hasCount(1, PATIENT_COUNT);

        call("sendChatAction", Map.of("chat_id", anna, "action", "typing"));
        assertThat(phone.locator(".line.typing")).isVisible(PATIENTLY);
        call("editMessageText", Map.of("chat_id", anna, "message_id", asked, "text", "Слова изменились"));
        assertThat(phone.getByText("Слова изменились")).isVisible(PATIENTLY);
        assertThat(phone.locator(".line.theirs:not(.typing)")).hasCount(1, PATIENT_COUNT);
        assertThat(phone.locator(".inline-buttons")).hasCount(0, PATIENT_COUNT);

        phone.getByText("Слова изменились").hover();
        Screenshots.take(browser, "sandbox-answering");
        phone.locator(".line.theirs .answer").click();
        Locator field = phone.locator("textarea");
        field.fill("это ответ");
        field.press("Enter");
        assertThat(phone.locator(".line.own .quote")).isVisible(PATIENTLY);
    }

    private void call(String method, Map<String, ?> parameters) {
        RestClient.create()
                .post()
                .uri(base() + "/sandbox/telegram/bot700003:page_sever-telegram/" + method)
                .contentType(MediaType.APPLICATION_JSON)
                .body(parameters)
                .retrieve()
                .toBodilessEntity();
    }

    private static long crc(String name) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
