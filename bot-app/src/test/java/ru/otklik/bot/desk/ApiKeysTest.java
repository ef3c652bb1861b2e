package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who makes and takes the keys by which programs come in. */
class ApiKeysTest extends DeskTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void noAccountIsMadeWithAKey() {
        Browser administrator = as(ADMINISTRATOR);

        HttpResponse<String> created = administrator.post(
                "/desk/accounts", Map.of("login", "key-none", "name", "Новый", "agency", GORSVET, "roles", "CLERK"));

        assertThat(created.body()).contains("/desk/entry/").doesNotContain("Ключ API");
        assertThat(jdbc.sql("select api_token_hash is null from account where login = 'key-none'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(administrator.get("/desk/accounts/key-none").body()).contains("Дать ключ API");
    }

    @Test
    void anAdministratorGivesChangesAndTakesTheKeyOfAnAgencysSystem() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("key-system", GORSVET, "CHIEF");

        String first = Newcomer.told(administrator.post("/desk/accounts/key-system/token", Map.of()));
        assertThat(opens(first)).isTrue();
        assertThat(administrator.get("/desk/accounts/key-system").body())
                .contains("Есть с ")
                .doesNotContain(first);
        String second = Newcomer.told(administrator.post("/desk/accounts/key-system/token", Map.of()));
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();

        HttpResponse<String> taken = administrator.post("/desk/accounts/key-system/token/end", Map.of());

        assertThat(location(taken)).endsWith("?done=key");
        assertThat(opens(second)).isFalse();
        assertThat(administrator.get("/desk/accounts/key-system").body()).contains("Дать ключ API");
    }

    @Test
    void closingAnAccountClosesItToPrograms() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("key-closed", GORSVET, "CLERK");
        String key = Newcomer.told(administrator.post("/desk/accounts/key-closed/token", Map.of()));

        administrator.post("/desk/accounts/key-closed/active", Map.of("active", "false"));

        assertThat(opens(key)).isFalse();
    }

    @Test
    void anAdministratorGivesNoKeyThatOpensWhatTheyMayNotSee() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("key-curator", CURATOR, "CURATOR");

        HttpResponse<String> refused = administrator.post("/desk/accounts/key-curator/token", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("только сам сотрудник").doesNotContain("class=\"told done secrets\"");
        assertThat(administrator
                        .post("/desk/accounts/key-curator/token/end", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(administrator.get("/desk/accounts/key-curator").body())
                .contains("делает и забирает его только сам сотрудник")
                .doesNotContain("/desk/accounts/key-curator/token");
        assertThatThrownBy(() -> jdbc.sql("""
                        update account set api_token_hash = 'ab', api_token_made_at = now(), api_token_made_by = 'administrator'
                        where login = 'key-curator'""").update())
                .as("the database knows it, too")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCuratorMakesAndTakesTheirOwnOnceTheyAreInWithTheirCode() {
        Newcomer curator = newcomer("key-own", CURATOR, "CURATOR");
        Browser browser = curator.signedIn(port);
        browser.get("/desk/me/factor");
        assertThat(location(browser.post("/desk/me/token", Map.of())))
                .as("the password alone makes none")
                .endsWith("/desk/me/factor");
        CodesOnAPhone.setUp(browser);
        assertThat(browser.get("/desk/me").body()).contains("Ключа нет", "Сделать ключ API");

        HttpResponse<String> made = browser.post("/desk/me/token", Map.of());

        String key = made.body().replaceFirst("(?s).*больше его не покажут</h3>\\s*<p><code>([^<]+)<.*", "$1");
        assertThat(opens(key)).isTrue();
        assertThat(browser.get("/desk/me").body()).contains("Ключ есть с ").doesNotContain(key);
        Browser administrator = as(ADMINISTRATOR);
        administrator.post("/desk/accounts/key-own/roles", Map.of("roles", "CURATOR,CHIEF"));
        assertThat(opens(key)).as("it stays with other roles").isTrue();

        assertThat(location(browser.post("/desk/me/token/end", Map.of()))).endsWith("/desk/me?done=key");
        assertThat(opens(key)).isFalse();
    }

    @Test
    void aRoleThatOpensMuchEndsTheKeyThatAnAdministratorGave() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("key-raised", CURATOR, "CLERK");
        String key = Newcomer.told(administrator.post("/desk/accounts/key-raised/token", Map.of()));

        administrator.post("/desk/accounts/key-raised/roles", Map.of("roles", "CLERK,CHIEF"));
        assertThat(opens(key)).as("these open no more than before").isTrue();
        administrator.post("/desk/accounts/key-raised/roles", Map.of("roles", "CLERK,CURATOR"));

        assertThat(opens(key)).isFalse();
        administrator.post("/desk/accounts/key-raised/roles", Map.of("roles", "CLERK"));
        assertThat(opens(key)).as("and it does not come back").isFalse();
    }

    @Test
    void aFreshLinkEndsTheKey() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("key-reset", GORSVET, "CLERK");
        String key = Newcomer.told(administrator.post("/desk/accounts/key-reset/token", Map.of()));
        assertThat(administrator.get("/desk/accounts/key-reset").body())
                .containsPattern("перестанут действовать пароль, ключ API и");

        administrator.post("/desk/accounts/key-reset/link", Map.of());

        assertThat(opens(key)).isFalse();
    }

    @Test
    void aClerkMakesNoneButTakesOneThatTheyDoNotKnow() {
        Newcomer clerk = newcomer("key-clerk", GORSVET, "CLERK");
        Browser browser = clerk.signedIn(port);
        assertThat(browser.get("/desk/me").body()).doesNotContain("Ключ API");
        assertThat(browser.post("/desk/me/token", Map.of()).statusCode()).isEqualTo(409);
        String key = Newcomer.told(as(ADMINISTRATOR).post("/desk/accounts/key-clerk/token", Map.of()));
        assertThat(browser.get("/desk/me").body()).contains("Ключ есть с ", "Забрать ключ API");

        browser.post("/desk/me/token/end", Map.of());

        assertThat(opens(key)).isFalse();
    }

    @Test
    void theSandboxsKeysStayAsEverybodyKnowsThem() {
        Browser administrator = as(ADMINISTRATOR);
        assertThat(administrator
                        .post("/desk/accounts/%s/token".formatted(GORSVET), Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(administrator
                        .post("/desk/accounts/%s/token/end".formatted(GORSVET), Map.of())
                        .statusCode())
                .isEqualTo(409);
        Browser curator = as(CURATOR);
        curator.get("/desk/me");
        assertThat(curator.post("/desk/me/token", Map.of()).body()).contains("Ключи песочницы знают все");
        assertThat(curator.post("/desk/me/token/end", Map.of()).statusCode()).isEqualTo(409);

        assertThat(opens("demo-" + GORSVET)).isTrue();
        assertThat(opens("demo-" + CURATOR)).isTrue();
    }

    private Newcomer newcomer(String login, String agency, String roles) {
        jdbc.sql("delete from account where login = :login")
                .param("login", login)
                .update();
        return Newcomer.by(as(ADMINISTRATOR), login, "Сотрудник", agency, roles);
    }

    private boolean opens(String key) {
        return stranger().api("GET", "/api/v1/incidents", key, "").statusCode() == 200;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
