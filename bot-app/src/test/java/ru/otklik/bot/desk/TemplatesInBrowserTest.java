package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.taxonomy.TopicId;

@BrowserTest
class TemplatesInBrowserTest extends DeskTest {
    @Test
    void aTemplateIsInsertedAndNotSentUntilItsFieldsAreFilledIn(Page clerk) {
        String number = file(Filed.LIGHT, "Не горят фонари у театра");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ответить"))
                .click();
        Locator text = clerk.getByLabel("Текст ответа");

        clerk.locator("[data-template]").selectOption(new SelectOption().setLabel("Фонари починили"));

        assertThat(text)
                .hasValue(Pattern.compile(
                        "Фонари по адресу ул\\. Ленина, 5 починили \\d+ [а-я]+, меняли \\{что меняли}"));
        assertThat(clerk.locator("[data-plain]")).containsText("{что меняли}");
        assertThat(clerk.locator("[data-plain]")).containsText("Заполните");
        Screenshots.take(clerk, "desk-template");
        clerk.setViewportSize(360, 740);
        Screenshots.take(clerk, "desk-template-phone");
        button(clerk, "Отправить жителю").click();
        assertThat(clerk.locator("#problem-answer")).containsText("Заполните {что меняли}");
        // The first empty field is chosen: what is typed takes its place.
        text.evaluate("area => { const at = area.value.indexOf('{'); area.setSelectionRange(at, at); area.focus(); }");
        clerk.keyboard().press("Tab");
        clerk.keyboard().type("кабель");
        assertThat(text).hasValue(Pattern.compile("меняли кабель\\. Если"));
        button(clerk, "Отправить жителю").click();
        assertThat(clerk.locator("#work .card-head .status")).hasText("Отвечено");
    }

    @Test
    void aTemplateStandsBelowADraftThatIsTakenUpAgain(Page clerk) {
        String health = "zdravoohranenie";
        String number = file(new TopicId("medical-quality"), "Врач не пришёл");
        Browser author = as(health);
        String card = "/desk/incidents/" + number;
        author.get(card);
        author.post(card + "/answer", Map.of("version", "1", "text", "Главный врач позвонит вам ещё раз."));
        author.post(card + "/take-back", Map.of("version", "2"));
        clerk.setViewportSize(1440, 900);
        open(clerk, health, card);
        clerk.getByText("Продолжить").click();

        clerk.locator("[data-template]").selectOption(new SelectOption().setLabel("Сделали"));

        assertThat(clerk.getByLabel("Текст ответа"))
                .hasValue(Pattern.compile("^Главный врач позвонит вам ещё раз\\.\n\nСделали [^\n]+$"));
    }

    @Test
    void noEmptyFieldPassesTheApiEither() {
        String number = file(Filed.HOLE, "Яма у театра");

        var answer = as(DOROGI)
                .api(
                        "POST",
                        "/api/v1/incidents/" + number + "/answer",
                        "demo-dorogi",
                        "{\"text\":\"Яму заделаем к {день}\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Заполните {день}");
    }
}
