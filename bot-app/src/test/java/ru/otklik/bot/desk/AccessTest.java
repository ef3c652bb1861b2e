package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest extends DeskTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/queue",
                "/desk/incidents/26-000001",
                "/desk/media/0b5f4d0e-3c1f-4d9e-8d5c-2f4a1c9b7e11",
                "/desk/accounts",
                "/desk/events",
                "/desk/chats",
                "/desk/territories.geojson"
            })
    void leadsStrangersToTheForm(String path) {
        HttpResponse<String> answer = stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/desk/login");
    }

    @Test
    void messengersComeToTheirOwnDoorWithoutAnAccount() {
        String update = "{\"update_id\":1}";
        assertThat(stranger().api("POST", "/push/nobody", "", update).statusCode())
                .isEqualTo(404);
        assertThat(stranger().api("POST", "/push/demo-telegram", "", update).statusCode())
                .isEqualTo(401);
    }

    @Test
    void signsInAndOut() {
        Browser browser = stranger();
        HttpResponse<String> answer = browser.signIn(GORSVET, Browser.PASSWORD);

        assertThat(location(answer)).endsWith("/desk");
        assertThat(answer.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("otklik_desk=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/desk").body()).contains("Горсвет").contains("Выйти");

        assertThat(location(browser.post("/desk/logout", Map.of()))).endsWith("/desk/login?out");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void aStolenCookieIsWorthNothingAfterSigningOut() {
        Browser browser = stranger();
        String cookie = browser.signIn(GORSVET, Browser.PASSWORD).headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith("otklik_desk="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElseThrow();
        assertThat(stranger().get("/desk", "Cookie", cookie).statusCode()).isEqualTo(200);

        browser.post("/desk/logout", Map.of());

        assertThat(stranger().get("/desk", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatIsWrong() {
        Browser browser = stranger();

        assertThat(location(browser.signIn(GORSVET, "wrong"))).endsWith("/desk/login?error");
        assertThat(location(browser.signIn("nobody", "wrong"))).endsWith("/desk/login?error");
        assertThat(browser.get("/desk/login?error").body())
                .contains("Логин или пароль не подошли")
                .contains("value=\"nobody\"");
    }

    @Test
    void keepsThePageThatWasWanted() {
        String number = file(Filed.LIGHT, "Темно во дворе");
        Browser browser = stranger();
        browser.get("/desk/incidents/" + number);

        assertThat(location(browser.signIn(GORSVET, Browser.PASSWORD))).contains("/desk/incidents/" + number);
    }

    @Test
    void leadsTheWholePageToTheFormWhenAPartFindsNobodySignedIn() {
        HttpResponse<String> answer = stranger().get("/desk/queue", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/desk/login");
    }

    @Test
    void letsNothingForeignIntoItsPages() {
        var headers = as(GORSVET).get("/desk").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("script-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/login", "/desk/accounts", "/desk/events", "/desk/events/new", "/desk/chats"})
    void hasNoScriptAndNoStyleInsideItsPages(String path) {
        String page = ("/desk/login".equals(path)
                        ? stranger()
                        : as("/desk/accounts".equals(path) ? ADMINISTRATOR : CURATOR))
                .get(path)
                .body();

        assertThat(page)
                .doesNotContainPattern("<style|style=\"|\\son[a-z]+=\"|javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        Browser browser = as(GORSVET);
        String number = file(Filed.LIGHT, "Темно у школы");

        assertThat(browser.postWithoutToken("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/desk/incidents/" + number).body()).contains("Новое");
    }

    @Test
    void tellsEverybodyItsHealthAndNothingElse() {
        assertThat(stranger().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(stranger().get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(as(CURATOR).get("/actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void leadsFromTheBareAddressToTheSandbox() {
        assertThat(location(stranger().get("/"))).endsWith("/sandbox");
    }

    @Test
    void tellsTheDemoAccounts() {
        assertThat(stranger().get("/sandbox/api/accounts").body())
                .contains("""
                        {"agency":"gorsvet","name":"Горсвет","role":"clerk","login":"gorsvet","password":"otklik","apiToken":"demo-gorsvet"}""")
                .contains("\"role\":\"curator\"", "\"role\":\"chief\"", "\"role\":\"administrator\"");
    }

    @Test
    void theAdministratorGivesAndTakesAccess() {
        Browser administrator = as(ADMINISTRATOR);
        Newcomer ivanova = Newcomer.by(administrator, "ivanova", "Иванова <Мария>", GORSVET, "CLERK");

        Browser clerk = ivanova.signedIn(port);
        assertThat(clerk.get("/desk").body()).contains("Иванова &lt;Мария&gt;");
        assertThat(administrator.get("/desk/accounts").body()).doesNotContain(ivanova.link());

        administrator.post("/desk/accounts/ivanova/active", Map.of("active", "false"));

        assertThat(clerk.get("/desk").statusCode()).isEqualTo(302);
        assertThat(location(stranger().signIn("ivanova", Newcomer.PASSWORD))).endsWith("?error");
    }

    @Test
    void tellsAtTheFieldWhatIsWrongWithANewAccount() {
        Browser administrator = as(ADMINISTRATOR);

        HttpResponse<String> taken = administrator.post(
                "/desk/accounts", Map.of("login", GORSVET, "name", "Ещё один", "agency", GORSVET, "roles", "CLERK"));

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("уже занят").contains("value=\"Ещё один\"");
        assertThat(administrator
                        .post(
                                "/desk/accounts",
                                Map.of("login", "И", "name", "Имя", "agency", GORSVET, "roles", "CLERK"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aClerkGivesNoAccess() {
        Browser clerk = as(GORSVET);

        assertThat(clerk.get("/desk/accounts").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/desk/accounts/dorogi/token", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void rolesAreChangedAndCountAtOnce() {
        Browser administrator = as(ADMINISTRATOR);
        Browser sidorov = Newcomer.by(administrator, "sidorov", "Сидоров", GORSVET, "CLERK")
                .signedIn(port);
        assertThat(sidorov.get("/desk").body()).contains("Специалист");

        HttpResponse<String> changed = administrator.post("/desk/accounts/sidorov/roles", Map.of("roles", "CHIEF"));

        assertThat(location(changed)).endsWith("/desk/accounts/sidorov?done=roles");
        assertThat(sidorov.get("/desk").body()).contains("Руководитель");
        assertThat(sidorov.get("/desk/accounts").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/desk/accounts?agency=" + GORSVET).body())
                .contains("sidorov")
                .doesNotContain("<code>" + DOROGI + "</code>");

        administrator.post("/desk/accounts/sidorov/roles", Map.of("roles", "CHIEF,ADMINISTRATOR"));

        assertThat(location(sidorov.get("/desk")))
                .as("needs a second factor now")
                .endsWith("/desk/me/factor");
        assertThat(location(sidorov.get("/desk/accounts"))).endsWith("/desk/me/factor");
    }

    @Test
    void nobodyGetsRolesThatMakeNoSense() {
        Browser administrator = as(ADMINISTRATOR);

        assertThat(administrator
                        .post("/desk/accounts/%s/roles".formatted(GORSVET), Map.of("roles", "CURATOR"))
                        .body())
                .contains("Куратором бывает только тот");
        assertThat(administrator
                        .post("/desk/accounts/%s/roles".formatted(GORSVET), Map.of())
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> own =
                administrator.post("/desk/accounts/%s/roles".formatted(ADMINISTRATOR), Map.of("roles", "CURATOR"));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("её снимет другой администратор");
    }

    @Test
    void anAdministratorSeesNoIncidentAndComesToTheirOwnWork() {
        String number = file(Filed.LIGHT, "Не горит у сквера");
        Browser administrator = as(ADMINISTRATOR);
        String token = "demo-" + ADMINISTRATOR;

        assertThat(location(administrator.get("/desk"))).endsWith("/desk/pages");
        assertThat(administrator.get("/desk/pages").body()).doesNotContain("href=\"/desk/chats\"");
        assertThat(administrator.get("/desk/queue").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/desk/incidents/" + number).statusCode()).isEqualTo(403);
        assertThat(administrator.get("/desk/chats").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = administrator.api("GET", "/api/v1/incidents", token, "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Роль того, чей это ключ");
        assertThat(administrator.api("GET", "/api/v1/pages", token, "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChiefDoesWhatAClerkDoes() {
        String number = file(Filed.LIGHT, "Не горит у аптеки");
        Browser chief = as(GORSVET + "-chief");

        chief.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"));

        assertThat(chief.get("/desk/incidents/" + number).body()).contains("В работе", "Руководитель, Горсвет");
        assertThat(chief.get("/desk/accounts").statusCode()).isEqualTo(403);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
