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
        assertThat(audit.lines(GORSVET, "", null, 10))
                .extracting(Line::act)
                .contains(new Act(GORSVET, GORSVET, "SIGN IN", "", "BadCredentialsException"));
        stranger.post("/desk/login", Map.of("username", "пароль-вместо-логина", "password", "неверный"));
        assertThat(audit.lines(Act.NOBODY, "", null, 10))
                .extracting(Line::act)
                .contains(new Act(Act.NOBODY, "", "SIGN IN", "", "BadCredentialsException"));
        assertThat(audit.lines("", "", null, 1000).toString()).doesNotContain("пароль-вместо-логина", "неверный");
    }

    @Test
    void whoLacksACodeHasNotComeInYet() {
        Newcomer clerk = Newcomer.by(as(ADMINISTRATOR), "audited-clerk", "Сотрудник", GORSVET, "CLERK");
        CodesOnAPhone phone = CodesOnAPhone.setUp(clerk.signedIn(port));
        long comingsIn = signIns(clerk.login());
        Browser browser = stranger();
        browser.signIn(clerk.login(), Newcomer.PASSWORD);

        assertThat(signIns(clerk.login())).as("with the password alone").isEqualTo(comingsIn);
        assertThat(audit.lines(clerk.login(), "", null, 1).getFirst().act())
                .isEqualTo(new Act(clerk.login(), GORSVET, "PASSWORD", ""));

        browser.post("/desk/login/code", Map.of("code", "000000"));
        assertThat(audit.lines(clerk.login(), "", null, 1).getFirst().act())
                .isEqualTo(new Act(clerk.login(), GORSVET, "SIGN IN", "", "WRONG_CODE"));
        assertThat(as(ADMINISTRATOR).get("/desk/audit?who=" + clerk.login()).body())
                .contains("вводит верный пароль, нужен ещё код", "не пущен: код не подошёл");

        browser.post("/desk/login/code", Map.of("code", phone.second()));
        assertThat(signIns(clerk.login())).isEqualTo(comingsIn + 1);
        browser.get("/desk/me");
        assertThat(signIns(clerk.login())).isEqualTo(comingsIn + 1);
    }

    @Test
    void notesWhoHasToWaitAndIsNotFloodedByIt() {
        Newcomer clerk = Newcomer.by(as(ADMINISTRATOR), "flooded-clerk", "Сотрудник", GORSVET, "CLERK");
        clerk.choosePassword(port);
        Browser guesser = stranger();
        guesser.get("/desk/login");
        for (int i = 0; i < 40; i++) {
            guesser.post("/desk/login", Map.of("username", clerk.login(), "password", "догадка " + i));
        }

        List<Act> acts = audit.lines(clerk.login(), "", null, 100).stream()
                .map(Line::act)
                .toList();
        assertThat(acts)
                .contains(
                        new Act(clerk.login(), GORSVET, "SIGN IN", "", "BadCredentialsException"),
                        new Act(clerk.login(), GORSVET, "SIGN IN", "", "TOO_MANY_TRIES"));
        assertThat(acts.stream().filter(act -> act.refusal().equals("TOO_MANY_TRIES")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(acts.toString()).doesNotContain("догадка");
    }

    private long signIns(String login) {
        return audit.lines(login, "", null, 500).stream()
                .map(Line::act)
                .filter(act -> act.what().equals("SIGN IN") && act.refusal().isEmpty())
                .count();
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
