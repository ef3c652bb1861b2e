package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Line;

/** Whoever sees or changes something of a resident's is noted. */
class AuditPageTest extends DeskTest {
    @Autowired
    private Audit audit;

    @Test
    void notesWhoLookedAtACardAndWhatTheyDidWithIt() {
        String number = fileFarAway(Filed.LIGHT, "Фонарь у паромной переправы");
        Browser clerk = as(GORSVET);
        clerk.get("/desk/incidents/" + number);
        clerk.get("/desk/incidents/" + number);
        clerk.get("/desk/incidents/%s/fresh?seen=x".formatted(number));
        clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(acts(number))
                .containsExactly(
                        new Act(GORSVET, GORSVET, "POST /desk/incidents/{number}/take", number),
                        new Act(GORSVET, GORSVET, "GET /desk/incidents/{number}", number));
    }

    @Test
    void notesWhoWantedAnothersCard() {
        String number = fileFarAway(Filed.LIGHT, "Фонарь у старого элеватора");
        as(DOROGI).get("/desk/incidents/" + number);

        assertThat(acts(number))
                .first()
                .isEqualTo(new Act(DOROGI, DOROGI, "GET /desk/incidents/{number}", number, "404"));
    }

    @Test
    void notesWhatAgenciesSystemsDo() {
        String number = fileFarAway(Filed.LIGHT, "Фонарь у дальнего пруда");
        stranger().api("GET", "/api/v1/incidents/" + number, "demo-" + GORSVET, "");

        assertThat(acts(number)).containsExactly(new Act(GORSVET, GORSVET, "GET /api/v1/incidents/{number}", number));
    }

    @Test
    void notesWhoCameInAndWhoDidNot() {
        as(GORSVET);
        assertThat(audit.lines(GORSVET, "", null, 500))
                .extracting(Line::act)
                .contains(new Act(GORSVET, GORSVET, "SIGN IN", ""));

        Browser stranger = stranger();
        stranger.get("/desk/login");
        stranger.post("/desk/login", Map.of("username", GORSVET, "password", "неверный"));
        assertThat(audit.lines(Act.NOBODY, "", null, 10))
                .extracting(Line::act)
                .contains(new Act(Act.NOBODY, "", "SIGN IN", "", "BadCredentialsException"));
    }

    @Test
    void notesWhoStoodBeforeADoorThatIsNotTheirs() {
        as(DOROGI).get("/desk/audit");

        assertThat(audit.lines(DOROGI, "", null, 500))
                .extracting(Line::act)
                .contains(new Act(DOROGI, DOROGI, "GET /desk/audit", "", "403"));
    }

    @Test
    void keepsNoWordThatWasSearchedForOrWritten() {
        String number = fileFarAway(Filed.LIGHT, "Фонарь у лесничества");
        Browser clerk = as(GORSVET);
        clerk.get("/desk?q=Кузнецова+Мария");
        clerk.post("/desk/incidents/%s/note".formatted(number), Map.of("note", "Звонила Кузнецова"));

        assertThat(audit.lines("", "", null, 1000).toString()).doesNotContain("Кузнецова");
    }

    private List<Act> acts(String number) {
        return audit.lines("", number, null, 10).stream().map(Line::act).toList();
    }
}
