package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords, links to choose one, and sessions. */
class OwnAccessTest extends DeskTest {
    private static final String ANOTHER = "ещё один длинный пароль";
    private static final Pattern OTHER_SESSION = Pattern.compile("name=\"session\" value=\"(\\d+)\"");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonChangesTheirPasswordAndEverybodyElseIsOut() {
        Newcomer person = newcomer("own-password");
        Browser here = person.signedIn(port);
        Browser thief = stranger();
        thief.signIn(person.login(), Newcomer.PASSWORD);
        here.get("/desk/me");
        String before = here.cookie("otklik_desk");

        HttpResponse<String> changed =
                here.post("/desk/me/password", Map.of("old", Newcomer.PASSWORD, "password", ANOTHER, "again", ANOTHER));

        assertThat(location(changed)).endsWith("/desk/me?done=password");
        assertThat(here.get("/desk/me?done=password").body()).contains("Пароль изменён");
        assertThat(here.cookie("otklik_desk")).as("a new session").isNotEqualTo(before);
        assertThat(location(thief.get("/desk"))).endsWith("/desk/login");
        assertThat(location(stranger().signIn(person.login(), Newcomer.PASSWORD)))
                .endsWith("?error");
        assertThat(location(stranger().signIn(person.login(), ANOTHER))).endsWith("/desk");
    }

    @Test
    void changesNoPasswordWithoutTheOldOne() {
        Newcomer person = newcomer("own-old");
        Browser here = person.signedIn(port);
        here.get("/desk/me");

        HttpResponse<String> refused =
                here.post("/desk/me/password", Map.of("old", "чужой", "password", ANOTHER, "again", ANOTHER));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Это не тот пароль");
        for (int i = 0; i < 5; i++) {
            refused =
                    here.post("/desk/me/password", Map.of("old", "чужой " + i, "password", ANOTHER, "again", ANOTHER));
        }
        assertThat(refused.statusCode())
                .as("an open session is no place to guess")
                .isEqualTo(429);
        assertThat(location(stranger().signIn(person.login(), Newcomer.PASSWORD)))
                .as("and keeps nobody from signing in")
                .endsWith("/desk");
    }

    @ParameterizedTest
    @CsvSource({
        "коротко, коротко, не меньше 12",
        "own-rules и что-то, own-rules и что-то, не должно быть логина",
        "qwertyuiopasdf, qwertyuiopasdf, подбирают первым",
        "пароль123456789, пароль123456789, подбирают первым",
        "aaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaa, подбирают первым",
        "длинный и хороший, другой и хороший, не совпали",
        "кот гуляет по крыше, кот гуляет по крыше, такой же"
    })
    void refusesPasswordsThatAreGuessedFirst(String password, String again, String reason) {
        Newcomer person = newcomer("own-rules");
        Browser here = person.signedIn(port);
        here.get("/desk/me");

        HttpResponse<String> refused =
                here.post("/desk/me/password", Map.of("old", Newcomer.PASSWORD, "password", password, "again", again));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(reason).doesNotContain(password);
    }

    @Test
    void aLinkLetsChooseAPasswordOnceAndLookingDoesNotUseItUp() {
        Newcomer person = newcomer("own-link");
        Browser browser = stranger();

        assertThat(browser.get(person.link()).body()).contains("Задайте пароль", person.login());
        assertThat(browser.get(person.link()).statusCode()).isEqualTo(200);
        assertThat(browser.post(person.link(), Map.of("password", "коротко", "again", "коротко"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(person.choosePassword(port))).endsWith("/desk/login?chosen");

        assertThat(browser.get(person.link()).statusCode()).isEqualTo(410);
        assertThat(browser.get(person.link()).body()).contains("Ссылка уже не действует");
        assertThat(person.choosePassword(port).statusCode()).isEqualTo(410);
        assertThat(location(stranger().signIn(person.login(), Newcomer.PASSWORD)))
                .endsWith("/desk");
    }

    @Test
    void aLinkIsKeptAsItsHashAndGoodForThreeDays() {
        Newcomer person = newcomer("own-expiry");
        String token = person.link().replaceFirst(".*/", "");

        assertThat(strings("select token_hash from entry_link where login = 'own-expiry'"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64}");
        assertThat(token).hasSize(43);
        assertThat(strings("select (expires_at - made_at)::text from entry_link where login = 'own-expiry'"))
                .containsExactly("3 days");
        jdbc.sql("update entry_link set expires_at = now() where login = 'own-expiry'")
                .update();

        assertThat(stranger().get(person.link()).statusCode()).isEqualTo(410);
        assertThat(person.choosePassword(port).statusCode()).isEqualTo(410);
        assertThat(as(ADMINISTRATOR).get("/desk/accounts/own-expiry").body())
                .contains("Пароль по ссылке так и не задали");
    }

    @Test
    void anAdministratorsLinkEndsThePasswordTheSessionsAndTheLinkBefore() {
        Newcomer person = newcomer("own-reset");
        Browser here = person.signedIn(port);
        Browser administrator = as(ADMINISTRATOR);

        String first = Newcomer.link(administrator.post("/desk/accounts/own-reset/link", Map.of()));
        String second = Newcomer.link(administrator.post("/desk/accounts/own-reset/link", Map.of()));

        assertThat(location(here.get("/desk"))).endsWith("/desk/login");
        assertThat(location(stranger().signIn(person.login(), Newcomer.PASSWORD)))
                .endsWith("?error");
        assertThat(stranger().get(first).statusCode()).isEqualTo(410);
        assertThat(stranger().get(second).statusCode()).isEqualTo(200);
        assertThat(administrator.get("/desk/accounts/own-reset").body())
                .contains("Пароль по ссылке ещё не задали")
                .doesNotContain(second);
        new Newcomer(person.login(), second).choosePassword(port);
        assertThat(location(stranger().signIn(person.login(), Newcomer.PASSWORD)))
                .endsWith("/desk");
    }

    @Test
    void aClosedAccountsLinkOpensNothing() {
        Newcomer person = newcomer("own-closed");
        as(ADMINISTRATOR).post("/desk/accounts/own-closed/active", Map.of("active", "false"));

        assertThat(stranger().get(person.link()).statusCode()).isEqualTo(410);
    }

    @Test
    void aPersonSeesAndEndsTheirOwnSessions() {
        Newcomer person = newcomer("own-sessions");
        person.choosePassword(port);
        Browser there = stranger();
        there.signIn(
                person.login(),
                Newcomer.PASSWORD,
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36",
                "X-Forwarded-For",
                "203.0.113.77");
        Browser here = stranger();
        here.signIn(person.login(), Newcomer.PASSWORD);

        String page = here.get("/desk/me").body();
        assertThat(page).contains("Chrome, Linux", "203.0.113.77", "это вы сейчас");
        Matcher other = OTHER_SESSION.matcher(page);
        assertThat(other.find()).isTrue();
        Browser stranger = newcomer("own-somebody-else").signedIn(port);
        stranger.get("/desk/me");
        stranger.post("/desk/me/sessions/end", Map.of("session", other.group(1)));
        assertThat(there.get("/desk").statusCode()).as("nobody ends another's").isEqualTo(200);

        here.post("/desk/me/sessions/end", Map.of("session", other.group(1)));

        assertThat(location(there.get("/desk"))).endsWith("/desk/login");
        assertThat(here.get("/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorSeesAndEndsSessions() {
        Newcomer person = newcomer("own-ended");
        Browser one = person.signedIn(port);
        Browser two = stranger();
        two.signIn(person.login(), Newcomer.PASSWORD);
        Browser administrator = as(ADMINISTRATOR);

        Matcher session = OTHER_SESSION.matcher(
                administrator.get("/desk/accounts/own-ended").body());
        assertThat(session.find()).isTrue();
        administrator.post("/desk/accounts/own-ended/sessions/end", Map.of("session", session.group(1)));
        assertThat(List.of(one, two).stream()
                        .filter(browser -> browser.get("/desk").statusCode() == 200))
                .hasSize(1);

        administrator.post("/desk/accounts/own-ended/sessions/end", Map.of("session", "all"));
        assertThat(List.of(one, two)).allMatch(browser -> browser.get("/desk").statusCode() == 302);
        assertThat(administrator.get("/desk/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatSomebodyPlantsBecomesNobodys() {
        Newcomer person = newcomer("own-fixed");
        person.choosePassword(port);
        Browser victim = stranger();
        String planted = "otklik_desk=" + "a".repeat(43);
        victim.get("/desk/login", "Cookie", planted);

        victim.signIn(person.login(), Newcomer.PASSWORD);

        assertThat(victim.get("/desk").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/desk", "Cookie", planted).statusCode()).isEqualTo(302);
    }

    @Test
    void signingInAgainEndsTheSessionThatTheBrowserHad() {
        Newcomer person = newcomer("own-again");
        Browser browser = person.signedIn(port);
        String before = "otklik_desk=" + browser.cookie("otklik_desk");
        assertThat(stranger().get("/desk", "Cookie", before).statusCode()).isEqualTo(200);

        browser.signIn(person.login(), Newcomer.PASSWORD);

        assertThat(stranger().get("/desk", "Cookie", before).statusCode()).isEqualTo(302);
    }

    @Test
    void anOldHashStillOpensAndIsKeptAnew() {
        Newcomer person = newcomer("own-bcrypt");
        jdbc.sql("update account set password_hash = :hash where login = 'own-bcrypt'")
                .param("hash", new BCryptPasswordEncoder().encode("прежний пароль"))
                .update();

        assertThat(location(stranger().signIn(person.login(), "прежний пароль")))
                .endsWith("/desk");

        assertThat(strings("select password_hash from account where login = 'own-bcrypt'"))
                .singleElement()
                .asString()
                .startsWith("{argon2id}$argon2id$v=19$");
        assertThat(location(stranger().signIn(person.login(), "прежний пароль")))
                .endsWith("/desk");
    }

    private Newcomer newcomer(String login) {
        Browser administrator = as(ADMINISTRATOR);
        jdbc.sql("delete from account where login = :login")
                .param("login", login)
                .update();
        return Newcomer.by(administrator, login, "Сотрудник", GORSVET, "CLERK");
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
