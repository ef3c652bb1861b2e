package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorTest extends DeskTest {
    private static final String SETUP = "/desk/me/factor";
    private static final String CODE = "/desk/login/code";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCuratorSetsItUpFirstAndCanDoNothingElseBefore() {
        Newcomer curator = newcomer("factor-curator", CURATOR, "CURATOR");
        curator.choosePassword(port);
        Browser browser = stranger();

        assertThat(location(browser.signIn(curator.login(), Newcomer.PASSWORD))).endsWith(SETUP);
        for (String path : List.of("/desk", "/desk/queue", "/desk/me", "/desk/accounts", "/desk/incidents/26-000001")) {
            assertThat(location(browser.get(path))).as(path).endsWith(SETUP);
        }
        assertThat(location(browser.post("/desk/plain-words", Map.of("text", "Починим"))))
                .endsWith(SETUP);
        assertThat(browser.get("/desk/queue", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .contains(SETUP);

        CodesOnAPhone phone = CodesOnAPhone.of(browser.get(SETUP).body());
        assertThat(browser.post(SETUP, Map.of("code", "000000")).statusCode()).isEqualTo(422);
        HttpResponse<String> done = browser.post(SETUP, Map.of("code", phone.first()));

        assertThat(done.body()).contains("Запишите запасные коды");
        assertThat(browser.get("/desk").body()).contains("Очередь");
        assertThat(browser.get(SETUP).body())
                .contains("включён", "10\u00a0запасных кодов")
                .doesNotContain("class=\"key\"");
    }

    @Test
    void anAdministratorNeedsItAsWell() {
        Newcomer administrator = newcomer("factor-keeper", GORSVET, "ADMINISTRATOR");
        Browser browser = administrator.signedIn(port);

        assertThat(location(browser.get("/desk/accounts"))).endsWith(SETUP);

        CodesOnAPhone.setUp(browser);

        assertThat(browser.get("/desk/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void aClerkMayHaveOneAndIsAskedFromThenOn() {
        Newcomer clerk = newcomer("factor-clerk", GORSVET, "CLERK");
        Browser first = clerk.signedIn(port);
        Browser other = stranger();
        other.signIn(clerk.login(), Newcomer.PASSWORD);
        assertThat(first.get("/desk").statusCode()).isEqualTo(200);

        CodesOnAPhone phone = CodesOnAPhone.setUp(first);

        assertThat(first.get("/desk").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/desk")))
                .as("a session that began without a code")
                .endsWith(CODE);
        String number = file(Filed.LIGHT, "Темно у вышки");
        Browser browser = stranger();
        browser.get("/desk/incidents/" + number);
        String before = browser.cookie("otklik_desk");
        assertThat(location(browser.signIn(clerk.login(), Newcomer.PASSWORD))).endsWith(CODE);
        String half = browser.cookie("otklik_desk");
        assertThat(location(browser.get("/desk/incidents/" + number))).endsWith(CODE);
        assertThat(browser.get(CODE).body()).contains("Код из приложения");

        HttpResponse<String> in = browser.post(
                CODE,
                Map.of(
                        "code",
                        phone.second().substring(0, 3) + " " + phone.second().substring(3)));

        assertThat(location(in)).endsWith("/desk/incidents/" + number);
        assertThat(browser.get("/desk/incidents/" + number).statusCode()).isEqualTo(200);
        assertThat(browser.cookie("otklik_desk")).isNotEqualTo(half).isNotEqualTo(before);
        assertThat(location(stranger().get("/desk", "Cookie", "otklik_desk=" + half)))
                .as("what opened half is worth nothing")
                .endsWith("/desk/login");
    }

    @Test
    void aCodeIsGoodOnce() {
        Newcomer clerk = newcomer("factor-once", GORSVET, "CLERK");
        CodesOnAPhone phone = CodesOnAPhone.setUp(clerk.signedIn(port));

        assertThat(givesCode(clerk, phone.first()))
                .as("the one it was set up with")
                .isFalse();
        assertThat(givesCode(clerk, phone.second())).isTrue();
        assertThat(givesCode(clerk, phone.second())).as("once more").isFalse();
        assertThat(givesCode(clerk, phone.first())).as("an older one").isFalse();
        assertThat(givesCode(clerk, phone.third())).isTrue();
    }

    @Test
    void ofManyWhoBringTheSameCodeAtOnceOneGetsIn() {
        Newcomer clerk = newcomer("factor-race", GORSVET, "CLERK");
        CodesOnAPhone phone = CodesOnAPhone.setUp(clerk.signedIn(port));
        List<Browser> browsers = IntStream.range(0, 4)
                .mapToObj(_ -> {
                    Browser browser = stranger();
                    browser.signIn(clerk.login(), Newcomer.PASSWORD);
                    browser.get(CODE);
                    return browser;
                })
                .toList();

        long in = browsers.parallelStream()
                .filter(browser ->
                        browser.post(CODE, Map.of("code", phone.second())).statusCode() == 302)
                .count();

        assertThat(in).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeOpensOnceAndFreshOnesEndTheOldOnes() {
        Newcomer clerk = newcomer("factor-paper", GORSVET, "CLERK");
        Browser browser = clerk.signedIn(port);
        CodesOnAPhone phone = CodesOnAPhone.of(browser.get(SETUP).body());
        String paper = browser.post(SETUP, Map.of("code", phone.first())).body();
        String code = CodesOnAPhone.recoveryCode(paper);

        assertThat(givesCode(clerk, code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(givesCode(clerk, code)).isFalse();
        assertThat(browser.get(SETUP).body()).contains("9\u00a0запасных кодов");

        String fresh =
                browser.post(SETUP + "/codes", Map.of("code", phone.second())).body();
        String left = paper.replace(code, "");
        assertThat(givesCode(clerk, CodesOnAPhone.recoveryCode(left))).isFalse();
        assertThat(givesCode(clerk, CodesOnAPhone.recoveryCode(fresh))).isTrue();
        assertThat(strings("select code_hash from recovery_code where login = 'factor-paper'"))
                .hasSize(9)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void saysOfEachKindOfCodeWhyItDoesNotFit() {
        Newcomer clerk = newcomer("factor-words", GORSVET, "CLERK");
        Browser first = clerk.signedIn(port);
        CodesOnAPhone phone = CodesOnAPhone.of(first.get(SETUP).body());
        String used = CodesOnAPhone.recoveryCode(
                first.post(SETUP, Map.of("code", phone.first())).body());
        assertThat(givesCode(clerk, used)).isTrue();
        Browser browser = stranger();
        browser.signIn(clerk.login(), Newcomer.PASSWORD);
        browser.get(CODE);

        assertThat(browser.post(CODE, Map.of("code", "000000")).body())
                .contains("действует полминуты")
                .doesNotContain("Запасной код не подошёл");
        for (Map<String, String> typed : List.of(
                Map.of("code", used, "paper", "true"), Map.of("code", "1234", "paper", "true"), Map.of("code", used))) {
            assertThat(browser.post(CODE, typed).body())
                    .as(typed.toString())
                    .contains("Запасной код не подошёл", "<details class=\"more\" open=\"open\"")
                    .doesNotContain("полминуты");
        }
        assertThat(first.post(SETUP + "/remove", Map.of("code", used)).body())
                .contains("Запасной код не подошёл")
                .doesNotContain("время на телефоне");
    }

    @Test
    void aSessionThatWaitsForACodeIsNamedAndThenForgotten() {
        Newcomer clerk = newcomer("factor-waits", GORSVET, "CLERK");
        Browser here = clerk.signedIn(port);
        CodesOnAPhone.setUp(here);
        assertThat(here.get("/desk/me").body()).doesNotContain(">ждёт кода<");
        Browser thief = stranger();
        thief.signIn(clerk.login(), Newcomer.PASSWORD);

        assertThat(here.get("/desk/me").body()).contains(">ждёт кода<");
        assertThat(as(ADMINISTRATOR).get("/desk/accounts/factor-waits").body()).contains(">ждёт кода<");

        jdbc.sql("update desk_session set created_at = created_at - interval '11 minutes' where login = 'factor-waits'")
                .update();
        assertThat(here.get("/desk/me").body()).contains("это вы сейчас").doesNotContain(">ждёт кода<");
    }

    @Test
    void saysWhyAnAccountHasNone() {
        Browser administrator = as(ADMINISTRATOR);
        newcomer("factor-none", CURATOR, "CURATOR");

        assertThat(administrator.get("/desk/accounts/factor-none").body()).contains("Настроит при следующем входе");
        assertThat(administrator.get("/desk/accounts/" + ADMINISTRATOR).body())
                .contains("у входов песочницы его не спрашивают")
                .doesNotContain("роль его не требует");
        assertThat(administrator.get("/desk/accounts/" + GORSVET).body()).contains("роль его не требует");
    }

    @Test
    void itsSecretLiesSealed() {
        Newcomer clerk = newcomer("factor-sealed", GORSVET, "CLERK");
        String page = clerk.signedIn(port).get(SETUP).body();
        var key = CodesOnAPhone.KEY.matcher(page);
        assertThat(key.find()).isTrue();
        String secret = key.group(1).replace(" ", "");

        assertThat(secret).hasSize(32);
        assertThat(strings("select convert_from(substring(secret from 3 for 7), 'UTF8') || encode(secret,"
                        + " 'escape') from second_factor where login = 'factor-sealed'"))
                .singleElement()
                .asString()
                .as("the key's name, and nothing of the secret")
                .startsWith("sandbox")
                .doesNotContain(secret);
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//").doesNotContain("otpauth:");
    }

    @Test
    void itIsTakenAwayOnlyWithACodeOrByAnAdministrator() {
        Newcomer curator = newcomer("factor-lost", CURATOR, "CURATOR");
        Browser browser = curator.signedIn(port);
        CodesOnAPhone phone = CodesOnAPhone.setUp(browser);

        assertThat(browser.post(SETUP + "/remove", Map.of("code", "123456")).statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        browser.post(SETUP + "/remove", Map.of("code", phone.second()));
        assertThat(location(browser.get("/desk"))).as("without one").endsWith(SETUP);

        CodesOnAPhone.setUp(browser);
        as(ADMINISTRATOR).post("/desk/accounts/factor-lost/factor", Map.of());

        assertThat(location(browser.get("/desk"))).as("signed out").endsWith("/desk/login");
        assertThat(location(browser.signIn(curator.login(), Newcomer.PASSWORD))).endsWith(SETUP);
    }

    @Test
    void whoeverGuessesCodesIsSlowedDown() {
        Newcomer clerk = newcomer("factor-guessed", GORSVET, "CLERK");
        CodesOnAPhone phone = CodesOnAPhone.setUp(clerk.signedIn(port));
        Browser thief = stranger();
        thief.signIn(clerk.login(), Newcomer.PASSWORD, "X-Forwarded-For", "203.0.113.50");
        thief.get(CODE);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(i -> thief.post(CODE, Map.of("code", "00000" + i), "X-Forwarded-For", "203.0.113.50")
                        .statusCode())
                .toList();

        assertThat(answers).startsWith(422, 422, 422, 422, 422).endsWith(429, 429, 429);
        assertThat(thief.post(CODE, Map.of("code", phone.second()), "X-Forwarded-For", "203.0.113.50")
                        .statusCode())
                .as("not even the right one is looked at")
                .isEqualTo(429);
    }

    private Newcomer newcomer(String login, String agency, String roles) {
        return Newcomer.by(as(ADMINISTRATOR), login, "Новенькая", agency, roles);
    }

    private boolean givesCode(Newcomer who, String code) {
        Browser browser = stranger();
        browser.signIn(who.login(), Newcomer.PASSWORD);
        browser.get(CODE);
        return browser.post(CODE, Map.of("code", code)).statusCode() == 302;
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
