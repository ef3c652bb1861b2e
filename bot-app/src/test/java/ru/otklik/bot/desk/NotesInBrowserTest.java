package ru.otklik.bot.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.BrowserTest;
import ru.otklik.bot.support.Screenshots;

@BrowserTest
class NotesInBrowserTest extends DeskTest {
    @Test
    void aNoteIsWrittenBesideAnAnswerThatStaysAsItIs(Page clerk) {
        String number = file(Filed.LIGHT, "Фонарь у аптеки то горит, то нет");
        clerk.setViewportSize(1440, 900);
        open(clerk, GORSVET, "/desk/incidents/" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ответить"))
                .click();
        clerk.getByLabel("Текст ответа").fill("Меняем лампу, закончим завтра.");

        clerk.getByLabel("Новая заметка").fill("Звонил мастеру: лампы на складе есть.");
        button(clerk, "Сохранить заметку").click();

        assertThat(clerk.locator(".notes li")).hasText(Pattern.compile("лампы на складе есть"));
        assertThat(clerk.locator("#history")).containsText("оставляет заметку для своих");
        assertThat(clerk.getByLabel("Новая заметка")).hasValue("");
        assertThat(clerk.getByLabel("Текст ответа")).hasValue("Меняем лампу, закончим завтра.");
        Screenshots.take(clerk, "desk-notes");
        clerk.reload();
        assertThat(clerk.locator(".notes li")).hasCount(1);
        clerk.setViewportSize(360, 740);
        assertThat(clerk.locator(".noted")).hasText("Заметки: 1");
        Screenshots.take(clerk, "desk-notes-phone");
    }

    @Test
    void withoutScriptsANoteIsKeptTooAndTheApiDoesNotTellIt() {
        String number = file(Filed.LIGHT, "Мигает фонарь у бассейна");
        Browser clerk = as(GORSVET);
        clerk.get("/desk/incidents/" + number);

        clerk.post("/desk/incidents/" + number + "/note", Map.of("note", "Трансформатор гудит"));

        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("Трансформатор гудит");
        assertThat(clerk.api("GET", "/api/v1/incidents/" + number, "demo-gorsvet", "")
                        .body())
                .contains(number)
                .doesNotContain("Трансформатор");
        assertThat(clerk.post("/desk/incidents/" + number + "/note", Map.of("note", " "))
                        .body())
                .contains("Напишите, что заметить.");
    }
}
