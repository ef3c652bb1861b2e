package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Line;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;

/** Whoever sees or changes something of a resident's is noted. */
class AuditPageTest extends DeskTest {
    /** From where the tests come. */
    private static final String HERE = "127.0.0.1";

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
                .contains(new Act(GORSVET, GORSVET, "SIGN IN", HERE));

        Browser stranger = stranger();
        stranger.get("/desk/login");
        stranger.post("/desk/login", Map.of("username", GORSVET, "password", "неверный"));
        assertThat(audit.lines(GORSVET, "", null, 10))
                .extracting(Line::act)
                .contains(new Act(GORSVET, GORSVET, "SIGN IN", HERE, "BadCredentialsException"));
        stranger.post("/desk/login", Map.of("username", "пароль-вместо-логина", "password", "неверный"));
        // Of nobody's refusals there are few lines in a while, wherever they come from.
        assertThat(audit.lines(Act.NOBODY, "", null, 500))
                .extracting(line -> line.act().what() + " " + line.act().refusal())
                .contains("SIGN IN BadCredentialsException");
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
                .isEqualTo(new Act(clerk.login(), GORSVET, "PASSWORD", HERE));

        browser.post("/desk/login/code", Map.of("code", "000000"));
        assertThat(audit.lines(clerk.login(), "", null, 1).getFirst().act())
                .isEqualTo(new Act(clerk.login(), GORSVET, "SIGN IN", HERE, "WRONG_CODE"));
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
                        new Act(clerk.login(), GORSVET, "SIGN IN", HERE, "BadCredentialsException"),
                        new Act(clerk.login(), GORSVET, "SIGN IN", HERE, "TOO_MANY_TRIES"));
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

    @Test
    void notesWhatWasChangedInAccounts() {
        Browser administrator = as(ADMINISTRATOR);
        Newcomer clerk = Newcomer.by(administrator, "changed-clerk", "Сотрудник", GORSVET, "CLERK");
        administrator.postFields("/desk/accounts/changed-clerk/roles", "roles", "CHIEF", "roles", "CLERK");
        administrator.post("/desk/accounts/changed-clerk/active", Map.of("active", "false"));
        administrator.post("/desk/accounts/changed-clerk/active", Map.of("active", "true"));

        assertThat(acts(clerk.login()).stream()
                        .filter(act -> act.what().startsWith("POST"))
                        .map(act -> act.what() + " | " + act.subject()))
                .containsExactly(
                        "POST /desk/accounts/{login}/active | changed-clerk — вход открыт",
                        "POST /desk/accounts/{login}/active | changed-clerk — вход закрыт",
                        "POST /desk/accounts/{login}/roles | changed-clerk — специалист, руководитель",
                        "POST /desk/accounts | changed-clerk — специалист");
        assertThat(administrator.get("/desk/audit?subject=changed-clerk").body())
                .contains("changed-clerk — вход закрыт");
    }

    @Test
    void keepsNothingThatWasTypedAsALoginAndIsNone() {
        as(ADMINISTRATOR)
                .post("/desk/accounts", Map.of("login", "Кузнецова Мария", "name", "М", "agency", "x", "roles", "NO"));

        assertThat(audit.lines(ADMINISTRATOR, "", null, 1).toString()).doesNotContain("Кузнецова", "NO");
    }

    @Test
    void notesWhoChoseAPasswordWithoutTheLinksToken() {
        Newcomer clerk = Newcomer.by(as(ADMINISTRATOR), "choosing-clerk", "Сотрудник", GORSVET, "CLERK");
        stranger().get(clerk.link());
        assertThat(audit.lines(clerk.login(), "", null, 10)).isEmpty();
        clerk.choosePassword(port);

        assertThat(audit.lines(clerk.login(), "", null, 10))
                .extracting(Line::act)
                .containsExactly(new Act(clerk.login(), GORSVET, "CHOOSE PASSWORD", HERE));
        String token = clerk.link().substring(clerk.link().lastIndexOf('/') + 1);
        assertThat(audit.lines("", "", null, 1000).toString()).doesNotContain(token);
    }

    @Test
    void notesWhoSetUpASecondFactorAtTheirFirstSignIn() {
        Newcomer overseer = Newcomer.by(as(ADMINISTRATOR), "first-factor", "Админ", GORSVET, "ADMINISTRATOR");
        CodesOnAPhone.setUp(overseer.signedIn(port));

        assertThat(audit.lines(overseer.login(), "", null, 10).stream()
                        .map(line -> line.act().what()))
                .containsSubsequence("SIGN IN", "FACTOR", "PASSWORD", "CHOOSE PASSWORD");
    }

    @Test
    void anAdministratorIsLedToTheirOwnPagesAndRefusedNothing() {
        Browser browser = as(ADMINISTRATOR);
        long before = audit.lines("", "", null, 1).getFirst().id();
        browser.post("/desk/logout", Map.of());
        browser.get("/desk");
        browser.get("/desk/login");

        assertThat(browser.post("/desk/login", Map.of("username", ADMINISTRATOR, "password", Browser.PASSWORD))
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/desk/pages"));
        browser.get("/desk");
        assertThat(audit.lines(ADMINISTRATOR, "", null, 50).stream().filter(line -> line.id() > before))
                .extracting(line -> line.act().refusal())
                .allMatch(String::isEmpty);
    }

    @Test
    void whoSawAPhotoIsFoundByTheIncidentsNumber() {
        MediaId photo = photo();
        byte[] ofNobodyElse = "%PDF сторожка".getBytes(StandardCharsets.UTF_8);
        MediaId document = ((Media.Kept.Stored) media.keep(ofNobodyElse, "смета.pdf", "application/pdf")).id();
        String number = fileFarAway(Filed.LIGHT, "Фонарь у сторожки", photo, document);
        Browser clerk = as(GORSVET);
        clerk.get("/desk/media/" + photo);
        clerk.get("/desk/files/" + document);
        clerk.api("GET", "/api/v1/media/" + photo, "demo-" + GORSVET, "");
        as(DOROGI).get("/desk/media/" + photo);

        assertThat(acts(number))
                .containsExactly(
                        new Act(GORSVET, GORSVET, "GET /api/v1/media/{id}", photo + " " + number),
                        new Act(GORSVET, GORSVET, "GET /desk/files/{id}", document + " " + number),
                        new Act(GORSVET, GORSVET, "GET /desk/media/{id}", photo + " " + number));
        assertThat(acts(photo.toString()))
                .as("whose it isn't learns no number")
                .contains(new Act(DOROGI, DOROGI, "GET /desk/media/{id}", photo.toString(), "404"));
    }

    @Test
    void aDoorThatIsNotTheirsIsToldInWords() {
        Browser clerk = as(DOROGI);
        clerk.get("/desk/person/26-000001/data.json");
        clerk.get("/desk/accounts/" + GORSVET);
        clerk.api("GET", "/api/v1/pages", "demo-" + DOROGI, "");

        assertThat(audit.lines(DOROGI, "", null, 100))
                .extracting(Line::act)
                .contains(
                        new Act(DOROGI, DOROGI, "GET /desk/person/{number}/data.json", "26-000001", "403"),
                        new Act(DOROGI, DOROGI, "GET /desk/accounts/{login}", GORSVET, "403"),
                        new Act(DOROGI, DOROGI, "GET /api/v1/pages", "", "403"));
    }

    private List<Act> acts(String number) {
        return audit.lines("", number, null, 10).stream().map(Line::act).toList();
    }
}
