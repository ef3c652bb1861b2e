package ru.otklik.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Screenshots;

/** The whole way as people see it: a resident in the sandbox's phone, a clerk in the desk, both in a real browser. */
@OtklikTest
@BrowserTest
class BrowserMainJobTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @LocalServerPort
    private int port;

    @Test
    void aResidentWritesInThePhoneAndTheClerksAnswerComesBackThere(Page resident, Page clerk) {
        resident.setViewportSize(1280, 800);
        resident.navigate(base() + "/sandbox");
        Locator phone = resident.getByLabel("Телефон: Telegram");
        says(phone, "у дома на ленина 9 не горят фонари");
        hears(phone, "Согласны");
        presses(phone, "Согласен / согласна");
        hears(phone, "уличное освещение");
        presses(phone, "Да");
        hears(phone, "ул. Ленина, 9");
        presses(phone, "Да, здесь");
        hears(phone, "Если есть фото");
        presses(phone, "Без фото");
        hears(phone, "Проверьте");
        presses(phone, "Отправить");
        hears(phone, "Готово, сообщение №");
        Screenshots.take(resident, "sandbox-filed");

        clerk.setViewportSize(1440, 900);
        clerk.navigate(base() + "/desk");
        clerk.getByLabel("Логин").fill("gorsvet");
        clerk.getByLabel("Пароль").fill("otklik");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Войти"))
                .click();
        clerk.getByText("ул. Ленина, 9").first().click();
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("В работу"))
                .click();
        assertThat(clerk.locator("#work .card-head .status"))
                .hasText("В работе", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ответить"))
                .click();
        clerk.getByLabel("Текст ответа").fill("Фонари у дома 9 починили сегодня.");
        Screenshots.take(clerk, "desk-answering");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отправить жителю"))
                .click();

        hears(phone, "Фонари у дома 9 починили сегодня.");
        Screenshots.take(resident, "sandbox-answered");
        assertThat(clerk.getByText("доставлено").first()).isVisible(PATIENTLY);
        Screenshots.take(clerk, "desk-answered");
        presses(phone, "Решено");
        hears(phone, "Отлично, закрыли");
    }

    private static void says(Locator phone, String words) {
        Locator field = phone.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Сообщение"));
        field.fill(words);
        field.press("Enter");
    }

    private static void presses(Locator phone, String label) {
        phone.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
    }

    private static void hears(Locator phone, String words) {
        assertThat(phone.getByText(words).last()).isVisible(PATIENTLY);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
