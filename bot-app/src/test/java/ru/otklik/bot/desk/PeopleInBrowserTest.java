package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

@BrowserTest
class PeopleInBrowserTest extends DeskTest {
    @Test
    void aNewCuratorComesInByALinkAndAPhone(Page page) {
        Newcomer curator = Newcomer.by(as(ADMINISTRATOR), "browser-curator", "Мария Иванова", CURATOR, "CURATOR");

        page.navigate(base() + curator.link());
        shot(page, "people-link");
        page.getByLabel("Пароль, от 12 знаков").fill(Newcomer.PASSWORD);
        page.getByLabel("Ещё раз").fill(Newcomer.PASSWORD);
        button(page, "Сохранить").click();
        assertThat(page.locator(".told")).containsText("Пароль сохранён");

        page.getByLabel("Логин").fill(curator.login());
        page.getByLabel("Пароль").fill(Newcomer.PASSWORD);
        button(page, "Войти").click();
        assertThat(page.locator("svg.square")).isVisible();
        shot(page, "people-factor");
        CodesOnAPhone phone = CodesOnAPhone.of(page.content());
        page.getByLabel("Код", new Page.GetByLabelOptions().setExact(true)).fill(phone.first());
        button(page, "Включить").click();
        assertThat(page.locator(".recovery li")).hasCount(10);
        shot(page, "people-recovery");
        page.getByText("Коды записаны, продолжить").click();
        assertThat(page.locator(".sections")).isVisible();

        page.locator("a.me").click();
        assertThat(page.locator(".sessions-list li")).hasCount(1);
        shot(page, "people-me");
        button(page, "Сделать ключ API").click();
        assertThat(page.locator("#key")).containsText("больше его не покажут");
        page.getByText("Новый ключ API…").click();
        assertThat(page.locator("#key .asks-first[open]")).containsText("Прежний ключ сразу перестанет действовать");
        shot(page, "people-me-key");
        page.getByText("Забрать ключ…").click();
        button(page, "Забрать ключ API").click();
        assertThat(page.locator(".told.done")).containsText("Ключ API больше не действует");
        button(page, "Выйти").click();

        page.getByLabel("Логин").fill(curator.login());
        page.getByLabel("Пароль").fill(Newcomer.PASSWORD);
        button(page, "Войти").click();
        page.getByLabel("Шесть цифр").fill("000000");
        page.locator("button.primary").click();
        assertThat(page.locator(".told")).containsText("Код не подошёл");
        shot(page, "people-code");
        page.getByLabel("Шесть цифр").fill(phone.second());
        page.locator("button.primary").click();
        assertThat(page.locator(".sections")).isVisible();
    }

    @Test
    void anAdministratorSeesWhoHasWhichAccess(Page page) {
        Newcomer.by(as(ADMINISTRATOR), "browser-clerk", "Анна Петрова", GORSVET, "CLERK")
                .signedIn(port);
        open(page, ADMINISTRATOR, "/desk/accounts");
        shot(page, "people-accounts");
        page.getByText("Анна Петрова").click();
        assertThat(page.locator("h1")).hasText("Анна Петрова");
        page.getByText("Новая ссылка…").click();
        assertThat(page.locator(".asks-first[open]")).containsText("все сеансы завершатся");
        shot(page, "people-account-sure");
        button(page, "Сделать новую ссылку").click();
        assertThat(page.locator(".secrets")).containsText("/desk/entry/");
        shot(page, "people-account");
        button(page, "Дать ключ API").click();
        page.getByText("Забрать ключ…").click();
        assertThat(page.locator(".asks-first[open]")).containsText("программа ведомства больше не войдёт");
        shot(page, "people-account-key");
    }

    @Test
    void tablesBecomeCardsOnAPhone(Page page) {
        open(page, ADMINISTRATOR, "/desk/accounts");
        for (String path : new String[] {"/desk/accounts", "/desk/audit"}) {
            page.setViewportSize(1280, 900);
            page.navigate(base() + path);
            Screenshots.take(page, "people-table" + path.replace('/', '-'));
            page.setViewportSize(360, 740);
            Screenshots.take(page, "people-cards" + path.replace('/', '-'));

            assertThat(page.locator(".table-box")).hasAttribute("tabindex", "0");
            Assertions.assertThat(page.evaluate("""
                            () => [document.documentElement, document.querySelector('.table-box')]
                                .every(box => box.scrollWidth <= box.clientWidth)""")).as(path + " fits").isEqualTo(true);
        }
    }

    private static void shot(Page page, String name) {
        page.setViewportSize(1440, 900);
        Screenshots.take(page, name);
        page.setViewportSize(360, 740);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }
}
