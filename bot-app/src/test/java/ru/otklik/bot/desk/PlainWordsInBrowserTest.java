package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

/** Whoever writes an answer is told what residents would stumble over. */
@BrowserTest
class PlainWordsInBrowserTest extends DeskTest {
    @Test
    void theAnswerIsMadePlainWhileItIsWritten(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь");
        clerk.setViewportSize(1300, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number + "?act=answer");
        var text = clerk.locator("#form-answer textarea");

        text.fill("В настоящее время фонарь не горит. Меры будут приняты в установленном порядке.");
        assertThat(clerk.locator(".remarks")).containsText("«в установленном порядке»");
        assertThat(clerk.locator(".remarks")).containsText("Не сказано когда");
        Screenshots.take(clerk, "desk-plain-words");
        clerk.getByText("Заменить, что можно").click();
        assertThat(text).hasValue("Сейчас фонарь не горит. Меры будут приняты в установленном порядке.");
        clerk.getByText("«в установленном порядке»").click();
        Assertions.assertThat(text.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)"))
                .isEqualTo("в установленном порядке");

        text.fill("Наша бригада починит фонарь завтра до 18:00.");
        assertThat(clerk.locator("[data-plain]")).containsText("Читается легко");
        clerk.getByText("Отправить жителю").click();
        assertThat(clerk.locator(".card .status")).hasText("Отвечено");
    }

    @Test
    void whatOthersMustNotSeeIsNotSent(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь");
        clerk.setViewportSize(360, 800);
        open(clerk, GORSVET, "/desk/incidents/" + number + "?act=answer");
        var text = clerk.locator("#form-answer textarea");

        text.fill("Починили вчера, ключ от щитка у соседа: 8 912 345-67-89.");
        assertThat(clerk.locator(".remarks .blocks")).containsText("личные данные");
        clerk.getByText("Отправить жителю").click();
        assertThat(clerk.locator("#problem-answer")).containsText("В ответе личные данные: «8 912 345-67-89»");
        assertThat(text).hasValue("Починили вчера, ключ от щитка у соседа: 8 912 345-67-89.");
        Screenshots.take(clerk, "desk-plain-words-360");
        Assertions.assertThat(clerk.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }

    @Test
    void remarksAreShownAsText() {
        Browser agency = as(GORSVET);
        agency.get("/desk");

        Assertions.assertThat(agency.post("/desk/plain-words", Map.of("text", "Данный <b>вопрос</b> решим"))
                        .body())
                .contains("«Данный»")
                .contains("Не сказано когда")
                .doesNotContain("<b>вопрос</b>");
    }

    @Test
    void whatResidentsToldOfThemselvesMayBeToldBackToThem() {
        String number = file(Filed.LIGHT, "Не горит фонарь, звоните мне 8 912 345-67-80");
        Browser agency = as(GORSVET);

        Assertions.assertThat(agency.post(
                                "/desk/incidents/" + number + "/answer",
                                Map.of("version", "1", "text", "Мастер позвонит вам завтра: 8 912 345-67-80."))
                        .statusCode())
                .isEqualTo(302);
    }
}
