package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Screenshots;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

/** Several incidents at once, by keyboard and by thumb. */
@BrowserTest
@OtklikTest(properties = "otklik.desk.undo=6s")
class TogetherInBrowserTest extends DeskTest {
    @Test
    void severalAreAnsweredByKeyboardCalledBackAndSentAfterAll(Page clerk) {
        List<String> numbers = file("Кленовая", "Не горит фонарь у клёнов", "Мигает фонарь у клёнов", "Темно у клёнов");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk?q=Кленовая&order=oldest");
        clerk.waitForLoadState();
        clerk.keyboard().press("j");
        clerk.keyboard().press("x");
        clerk.keyboard().press("j");
        clerk.keyboard().press("j");
        clerk.keyboard().press("Shift+X");
        assertThat(clerk.locator("[data-count]")).hasText("Выбрано: 3");
        clerk.keyboard().press("Space");
        assertThat(clerk.locator("[data-count]")).hasText("Выбрано: 2");
        clerk.keyboard().press("Space");
        Screenshots.take(clerk, "desk-together");

        clerk.keyboard().press("a");
        Locator text = clerk.getByLabel("Ответ всем");
        assertThat(text).isFocused();
        text.fill("Фонари у клёнов по адресу {адрес} починим 27 ноября, приедет бригада Горсвета.");
        assertThat(clerk.locator("[data-plain]")).containsText("Читается легко");
        Screenshots.take(clerk, "desk-together-answer");
        clerk.keyboard().press("Control+Enter");

        assertThat(clerk.locator("#fates .told")).containsText(Pattern.compile("Ответ уйдёт: все 3. Осталось [1-6] с"));
        assertThat(clerk.locator("[data-count]")).isHidden();
        Screenshots.take(clerk, "desk-together-going");
        clerk.locator("h1").click();
        clerk.keyboard().press("z");
        assertThat(clerk.locator("#fates .told")).containsText("Отменено: все 3.");
        assertThat(text).hasValue("Фонари у клёнов по адресу {адрес} починим 27 ноября, приедет бригада Горсвета.");
        text.fill("Фонари у клёнов по адресу {адрес} починим 28 ноября, приедет бригада Горсвета.");
        clerk.keyboard().press("Control+Enter");

        assertThat(clerk.locator("#fates .told"))
                .hasText("Готово: все 3.", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(clerk.locator(".fate").first()).hasText("отправлено жителю");
        clerk.locator("#fates a").first().click();
        assertThat(clerk.locator(".said.answer")).hasCount(1);
        assertThat(clerk.locator(".said.answer")).containsText("ул. Кленовая, 1 починим 28 ноября");
        assertThat(clerk.locator("#work .number")).hasText("№ " + numbers.getFirst());
    }

    @Test
    void onAPhoneTheyAreMarkedByThumbAndTheResultSaysWhatDidNotGo(Page clerk) {
        List<String> numbers = file("Рябиновая", "Не горит фонарь у рябин", "Темно у рябин");
        clerk.setViewportSize(360, 740);
        open(clerk, GORSVET, "/desk?q=Рябиновая&order=oldest");
        for (String number : numbers) {
            clerk.getByLabel("Выбрать № " + number).check();
        }
        Screenshots.take(clerk, "desk-together-phone");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        as(GORSVET).post("/desk/incidents/%s/take".formatted(numbers.getFirst()), Map.of("version", "1"));
        assertThat(clerk.locator(".row .whose"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertThat(clerk.locator("[data-count]")).hasText("Выбрано: 2");

        button(clerk, "Передать").click();
        clerk.locator("#lot-agency").selectOption(DOROGI);
        clerk.getByLabel("Почему").fill("Это ямы под фонарями");
        Screenshots.take(clerk, "desk-together-forward-phone");
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Передать все"))
                .click();

        assertThat(clerk.locator("#fates .told")).hasText("Передано: 1 из 2. Почему не все, видно ниже.");
        assertThat(clerk.locator(".failed")).containsText("изменили, пока вы выбирали: Горсвет");
        assertThat(clerk.locator("#fates")).containsText("передано: «Дорожная служба»");
        assertThat(clerk.locator(".lot-left input")).hasCount(1);
        Screenshots.take(clerk, "desk-together-result-phone");
        assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Передать все"))
                .click();
        assertThat(clerk.locator("#fates .told")).hasText("Передано: все 1.");
    }

    private List<String> file(String street, String... words) {
        AtomicInteger house = new AtomicInteger(-1);
        return Arrays.stream(words)
                .map(said -> new Filed(reports, transaction)
                        .report(
                                new Place(
                                        "ул. %s, %d".formatted(street, house.addAndGet(2)),
                                        null,
                                        new TerritoryId("center")),
                                Filed.LIGHT,
                                said))
                .toList();
    }
}
