package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Screenshots;

/** As it is delivered: an answer may be called back for ten seconds. */
@BrowserTest
@OtklikTest(properties = "otklik.desk.undo=6s")
class UndoInBrowserTest extends DeskTest {
    @Test
    void anAnswerIsCalledBackWithItsPhotosAndThenSent(Page clerk) {
        String number = file(Filed.LIGHT, "Не горит фонарь у роддома");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ответить"))
                .click();
        Locator text = clerk.getByLabel("Текст ответа");
        text.fill("Фонарь у роддома починим 27 ноября, приедет бригада Горсвета.");
        clerk.locator("#form-answer input[name=before]")
                .setInputFiles(new FilePayload("темно.png", "image/png", png()));
        clerk.locator("#form-answer input[name=after]").setInputFiles(new FilePayload("столб.png", "image/png", png()));
        assertThat(clerk.locator("#form-answer .preview figcaption")).hasText(new String[] {"До", "После"});
        Screenshots.take(clerk, "desk-before-after");
        button(clerk, "Отправить жителю").click();

        assertThat(clerk.locator("#going")).containsText(Pattern.compile("Ответ уйдёт через [1-6] с"));
        assertThat(clerk.locator("#work .card-head .status")).hasText("Новое");
        assertThat(clerk.locator(".actions")).not().isAttached();
        Screenshots.take(clerk, "desk-undo");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-undo-phone");
        clerk.setViewportSize(1440, 900);
        clerk.keyboard().press("z");

        assertThat(clerk.locator("#going")).not().isAttached();
        assertThat(text).hasValue("Фонарь у роддома починим 27 ноября, приедет бригада Горсвета.");
        assertThat(text).isFocused();
        assertThat(clerk.locator(".kept input:checked")).hasCount(2);
        assertThat(clerk.locator(".kept label span")).hasText(new String[] {"До", "После"});
        assertThat(clerk.locator("#form-answer .preview figcaption")).hasText(new String[] {"До", "После"});
        clerk.locator(".kept input").first().uncheck();
        assertThat(clerk.locator("#form-answer .preview figcaption")).hasText(new String[] {"После"});
        assertThat(clerk.locator(".map")).isVisible();
        Screenshots.take(clerk, "desk-undone");
        text.fill("Фонарь у роддома починим 28 ноября, приедет бригада Горсвета.");
        button(clerk, "Отправить жителю").click();
        assertThat(clerk.locator("#going")).containsText("28 ноября");
        assertThat(clerk.locator("#work .card-head .status"))
                .hasText("Отвечено", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(clerk.locator(".said.answer")).hasCount(1);
        assertThat(clerk.locator(".said.answer")).containsText("28 ноября");
        assertThat(clerk.locator(".said.answer figcaption")).hasText(new String[] {"После"});
    }

    @Test
    void withoutScriptsItIsCalledBackTooAndTheApiSendsAtOnce() {
        String number = file(Filed.LIGHT, "Не горит фонарь у музея");
        Browser clerk = as(GORSVET);
        String card = clerk.get("/desk/incidents/" + number).body();
        String version = card.replaceAll("(?s).*name=\"version\" id=\"version-ask\" value=\"(\\d+)\".*", "$1");
        clerk.post("/desk/incidents/" + number + "/ask", Map.of("version", version, "text", "С какой стороны?"));
        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("Вопрос уйдёт");
        assertThat(clerk.post("/desk/incidents/" + number + "/ask", Map.of("version", version, "text", "С какой?"))
                        .body())
                .as("what the second one meets")
                .contains("Ничего не отправлено ещё раз: вопрос жителю уже отправляется")
                .contains("С какой?");

        var undone = clerk.post("/desk/incidents/" + number + "/undo", Map.of());

        assertThat(undone.headers().firstValue("Location").orElseThrow()).endsWith("act=ask");
        assertThat(clerk.get("/desk/incidents/" + number + "?act=ask").body())
                .contains("С какой стороны?")
                .contains("Вопрос не отправлен");
        assertThat(clerk.api(
                                "POST",
                                "/api/v1/incidents/" + number + "/answer",
                                "demo-gorsvet",
                                "{\"text\":\"Починили вчера\"}")
                        .body())
                .contains("\"answered\"");
    }
}
