package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.taxonomy.TopicId;

@BrowserTest
class ApprovalInBrowserTest extends DeskTest {
    private static final TopicId TREATMENT = new TopicId("medical-quality");
    private static final String HEALTH = "zdravoohranenie";

    @Test
    void aClerkHandsAnAnswerToTheChiefWhoReturnsItAndThenSendsIt(Page page) {
        String number = file(TREATMENT, "Врач нагрубил и не осмотрел");
        page.setViewportSize(1440, 900);
        open(page, HEALTH, "/desk/incidents/" + number);
        link(page, "Ответить");
        page.getByLabel("Текст ответа").fill("Главный врач поговорит с доктором.");
        button(page, "Отдать на согласование").click();
        assertThat(page.locator("#approval")).containsText("Житель его ещё не видит");
        assertThat(page.locator("#work .card-head .status")).hasText("Новое");
        Screenshots.take(page, "desk-approval-clerk");

        button(page, "Выйти").click();
        open(page, HEALTH + "-chief", "/desk?state=approval");
        page.locator(".row[data-number='" + number + "']").click();
        Screenshots.take(page, "desk-approval-chief");
        page.setViewportSize(360, 740);
        Screenshots.take(page, "desk-approval-chief-phone");
        page.setViewportSize(1440, 900);
        page.getByLabel("Замечание автору").fill("Назовите день");
        button(page, "Вернуть с замечанием").click();
        assertThat(page.locator(".remark")).containsText("Назовите день");

        button(page, "Выйти").click();
        open(page, HEALTH, "/desk/incidents/" + number);
        assertThat(page.locator(".remark")).containsText("Назовите день");
        link(page, "Ответить");
        Screenshots.take(page, "desk-approval-returned");
        assertThat(page.getByLabel("Текст ответа")).hasValue("Главный врач поговорит с доктором.");
        page.getByLabel("Текст ответа").fill("Главный врач поговорит с доктором 27 ноября.");
        button(page, "Отдать на согласование").click();
        assertThat(page.locator("#approval")).containsText("27 ноября");

        button(page, "Выйти").click();
        open(page, HEALTH + "-chief", "/desk/incidents/" + number);
        page.getByLabel("Текст ответа, можно поправить")
                .fill("Главный врач поговорит с доктором 27 ноября и позвонит вам.");
        button(page, "Согласовать и отправить").click();
        assertThat(page.locator("#work .card-head .status")).hasText("Отвечено");
        assertThat(page.locator(".said.answer")).containsText("и позвонит вам");
    }

    @Test
    void theApiObeysItToo() {
        String number = file(TREATMENT, "Врач опоздал на час");
        String path = "/api/v1/incidents/" + number + "/answer";
        String body = "{\"text\":\"Главный врач поговорит с доктором 27 ноября\"}";

        var answer = as(HEALTH).api("POST", path, "demo-" + HEALTH, body);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"new\"").contains("отдаёт ответ на согласование");
        assertThat(as(HEALTH).api("POST", path, "demo-" + HEALTH, body).statusCode())
                .isEqualTo(409);
        String own = file(TREATMENT, "Врач ушёл");
        assertThat(as(HEALTH)
                        .api("POST", "/api/v1/incidents/" + own + "/answer", "demo-" + HEALTH + "-chief", body)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }
}
