package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.desk.access.request.RequestSettings;
import ru.otklik.bot.media.MediaId;

/** What somebody tries who means harm. */
class AttacksTest extends DeskTest {
    private static final String EVIL = "evil.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestSettings settings;

    @TestFactory
    Stream<DynamicTest> noFormIsTakenWithoutItsToken() {
        Browser administrator = as(ADMINISTRATOR);
        return RouteRules.all().stream()
                .filter(rule -> !rule.isOfApi() && rule.method().equals("POST"))
                .filter(rule -> rule.who() != RouteRules.Who.OTHERS)
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    String path = rule.path().replaceAll("\\{\\w+}", "999999");
                    assertThat(administrator.postWithoutToken(path, rule.form()).statusCode())
                            .isEqualTo(403);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void noForeignPageSendsAFormEvenWithTheToken(String from) {
        Browser clerk = as(GORSVET);
        String number = file(Filed.LIGHT, "Темно у колодца");
        clerk.get("/desk");

        HttpResponse<String> refused =
                clerk.post("/desk/incidents/%s/take".formatted(number), Map.of("version", "1"), "Sec-Fetch-Site", from);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("Новое");
        assertThat(clerk.post(
                                "/desk/incidents/%s/take".formatted(number),
                                Map.of("version", "1"),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isLessThan(400);
    }

    @Test
    void noForeignPageSendsAFormFromABrowserThatTellsItsOriginAlone() {
        Browser clerk = as(GORSVET);
        String number = file(Filed.LIGHT, "Темно у родника");
        clerk.get("/desk");
        String take = "/desk/incidents/%s/take".formatted(number);

        for (String foreign : List.of("http://evil.test", "https://localhost.evil.test", "http://[", "file://")) {
            assertThat(clerk.post(take, Map.of("version", "1"), "Origin", foreign)
                            .statusCode())
                    .as(foreign)
                    .isEqualTo(403);
        }
        assertThat(clerk.get("/desk/incidents/" + number).body()).contains("Новое");
        assertThat(clerk.post(take, Map.of("version", "1"), "Origin", base()).statusCode())
                .isLessThan(400);
    }

    @Test
    void whoSignsOutLeavesNoPhotoInTheBrowser() {
        MediaId photo = photo();
        file(Filed.LIGHT, "Темно у качелей", photo);

        assertThat(as(GORSVET)
                        .bytes("/desk/media/" + photo)
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("no-store");
    }

    @Test
    void nothingThatIsTypedBecomesAHeader() {
        String split = "x\r\nSet-Cookie: evil=1\r\n\r\n<script>";
        Browser browser = stranger();
        browser.get("/desk/login");

        assertThat(browser.post("/desk/login", Map.of("username", split, "password", split))
                        .headers()
                        .map()
                        .toString())
                .doesNotContain("evil");
        for (String path : List.of(
                "/desk/login?login=%0d%0aSet-Cookie:%20evil=1",
                "/desk/entry/%0d%0aSet-Cookie:%20evil=1", "/desk/incidents/%0d%0aSet-Cookie:%20evil=1")) {
            Raw answer = Raw.send(port, "", "GET " + path + " HTTP/1.1");
            assertThat(answer.headers()).as(path).noneMatch(header -> header.startsWith("Set-Cookie: evil"));
        }
        HttpResponse<String> led =
                as(ADMINISTRATOR).post("/desk/accounts/%0d%0aevil:1/active", Map.of("active", "false"));
        assertThat(led.headers().map().toString()).doesNotContain("evil");
    }

    @Test
    void aStrangerBringsNoFilesAndNoLargeForms() {
        String login = "POST /desk/login HTTP/1.1";

        assertThat(Raw.send(
                                port,
                                "",
                                login,
                                "Content-Type: multipart/form-data; boundary=x",
                                "Content-Length: 200000000")
                        .status())
                .as("two hundred megabytes, refused before the first of them")
                .isEqualTo(413);
        assertThat(Raw.send(port, "", login, "Content-Type: multipart/form-data; boundary=x", "Content-Length: 10")
                        .status())
                .isEqualTo(413);
        String form = "username=" + "a".repeat(70_000);
        assertThat(Raw.send(
                                port,
                                form,
                                login,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + form.length())
                        .status())
                .isEqualTo(413);
        assertThat(Raw.send(
                                port,
                                "5\r\na=bcd\r\n0\r\n\r\n",
                                login,
                                "Content-Type: multipart/form-data; boundary=x",
                                "Transfer-Encoding: chunked")
                        .status())
                .as("of a size that nobody says")
                .isEqualTo(411);
    }

    @Test
    void aClerkBringsNoLargeFormsEither() {
        Browser clerk = as(GORSVET);
        clerk.get("/desk");

        assertThat(clerk.post("/desk/plain-words", Map.of("text", "я".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(clerk.api("POST", "/api/v1/incidents/1/answer", "demo-" + GORSVET, "x".repeat(1_100_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void noHeaderAndNoFieldMakesAnotherMethodOfARequest() {
        Browser clerk = as(GORSVET);
        clerk.get("/desk");

        clerk.get("/desk/logout?_method=POST", "X-HTTP-Method-Override", "POST");
        assertThat(clerk.get("/desk").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(clerk.api("POST", "/api/v1/pages/demo-vk?_method=DELETE", "demo-" + ADMINISTRATOR, "{}")
                        .statusCode())
                .isEqualTo(405);
        assertThat(jdbc.sql("select status from page where id = 'demo-vk'")
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE");
        assertThat(Raw.send(port, "", "TRACE /desk/login HTTP/1.1", "Cookie: secret=1")
                        .body())
                .doesNotContain("secret=1");
        assertThat(Raw.send(port, "", "JEFF /desk/login HTTP/1.1").status()).isEqualTo(400);
    }

    @Test
    void aForgedHostLeadsNobodyAway() {
        for (String[] forged : new String[][] {
            {"Host: " + EVIL},
            {"X-Forwarded-Host: " + EVIL},
            {"Forwarded: host=" + EVIL},
            {"X-Original-URL: /desk/accounts"}
        }) {
            Raw led = Raw.send(port, "", "GET /desk/incidents/26-000001 HTTP/1.1", forged[0]);
            assertThat(led.status()).as(forged[0]).isEqualTo(302);
            assertThat(led.header("Location")).as(forged[0]).isEqualTo("/desk/login");
            assertThat(Raw.send(port, "", "GET /desk/login HTTP/1.1", forged[0]).body())
                    .as(forged[0])
                    .doesNotContain(EVIL);
        }
    }

    @Test
    void aPlantedCookieLeadsNowhereElse() {
        for (String place :
                List.of("https://" + EVIL + "/desk", "//" + EVIL, "https://" + EVIL + "/desk/../../x", "\u0000")) {
            String planted = Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            Browser browser = stranger();
            browser.get("/desk/login");
            HttpResponse<String> in = browser.post(
                    "/desk/login",
                    Map.of("username", GORSVET, "password", Browser.PASSWORD),
                    "Cookie",
                    "REDIRECT_URI=%s; XSRF-TOKEN=%s".formatted(planted, browser.cookie("XSRF-TOKEN")));
            assertThat(location(in)).as(place).isIn("/desk", "/desk/login");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/accounts;x=1",
                "/desk;x/accounts",
                "/desk/..;/desk/accounts",
                "/desk//accounts",
                "//desk/accounts",
                "/desk/./accounts",
                "/desk/%61ccounts",
                "/desk/accounts/",
                "/desk/accounts%2f",
                "/desk/accounts%00",
                "/desk/accounts.html",
                "/desk/static/../accounts",
                "/desk/static/..%2faccounts",
                "/desk/static/..%5caccounts",
                "/desk/static/%2e%2e/accounts",
                "/desk/login/../accounts",
                "/DESK/ACCOUNTS",
                "/desk/static/..%2f..%2fapplication.yml",
                "/webjars/..%2f..%2fapplication.yml",
                "/desk/static/%252e%252e/application.yml"
            })
    void aPathInDisguiseOpensNothing(String path) {
        Browser clerk = as(GORSVET);

        Raw answer =
                Raw.send(port, "", "GET " + path + " HTTP/1.1", "Cookie: otklik_desk=" + clerk.cookie("otklik_desk"));

        assertThat(answer.status()).isIn(302, 400, 403, 404);
        assertThat(answer.body()).doesNotContain("Новый сотрудник").doesNotContain("datasource");
    }

    @Test
    void cookiesAreClosedToScriptsForeignPagesAndOpenLines() {
        Browser browser = stranger();
        List<String> set = Stream.of(
                        browser.get("/desk/incidents/26-000001", "X-Forwarded-Proto", "https"),
                        browser.get("/desk/login", "X-Forwarded-Proto", "https"),
                        stranger().signIn(GORSVET, Browser.PASSWORD, "X-Forwarded-Proto", "https"),
                        stranger()
                                .signIn(
                                        GORSVET,
                                        "wrong",
                                        "X-Forwarded-Proto",
                                        "https",
                                        "X-Forwarded-For",
                                        "203.0.113.88"))
                .flatMap(answer -> answer.headers().allValues("set-cookie").stream())
                .filter(cookie -> !cookie.matches("[^=]+=;.*"))
                .toList();

        assertThat(set.stream().map(cookie -> cookie.substring(0, cookie.indexOf('='))))
                .contains("otklik_desk", "otklik_device", "otklik-typed-login", "XSRF-TOKEN", "REDIRECT_URI");
        assertThat(set).allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/login",
                "/desk/nothing",
                "/nothing",
                "/api/v1/incidents",
                "/actuator/health",
                "/desk/entry/x"
            })
    void everyAnswerKeepsTheBrowserFromHarm(String path) {
        HttpResponse<String> answer = stranger().get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src '", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "*"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        assertThat(stranger()
                        .get("/desk/login", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=31536000"));
    }

    @Test
    void noErrorTellsOfTheInside() {
        Browser clerk = as(GORSVET);
        String key = "demo-" + GORSVET;
        List<HttpResponse<String>> answers = List.of(
                clerk.get("/desk/incidents/%27%22"),
                clerk.get("/desk/media/not-an-id"),
                clerk.get("/desk/events/99999999999999999999"),
                clerk.get("/desk/queue?from=yesterday&order=sideways"),
                clerk.get("/desk/chats/abc"),
                clerk.get("/nothing"),
                clerk.post("/desk/late", Map.of()),
                clerk.api("GET", "/api/v1/incidents?limit=many", key, ""),
                clerk.api("GET", "/api/v1/media/not-an-id", key, ""),
                clerk.api("PUT", "/api/v1/incidents", key, "{"),
                clerk.api("POST", "/api/v1/incidents/1/answer", key, "{\"text\": {}}"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.body())
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContain("springframework", "postgres", "java.", "tomcat", "\"trace\"", "stacktrace"));
        assertThat(answers.subList(7, 11))
                .allMatch(answer ->
                        answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void whatTheServerRefusesByItselfIsAProblemOfTheApiToo() {
        Raw answer = Raw.send(port, "", "GET /api/v1/incidents;x=1 HTTP/1.1", "Authorization: Bearer demo-" + GORSVET);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whereNothingIsSetNobodyAsksMoreThanTwentyTimesASecond() {
        RequestSettings usual = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("otklik.desk.requests", RequestSettings.class);

        assertThat(usual).isEqualTo(new RequestSettings(1_200, 1_200));
    }

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElse() {
        int asked = 0;
        HttpResponse<String> answer = wrongKey();
        while (answer.statusCode() == 401 && asked < 3_000) {
            answer = wrongKey();
            asked++;
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(asked).as("guesses at a key").isLessThan(settings.addressesMostPerMinute() / 6);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(stranger()
                        .get("/actuator/health/liveness", "X-Forwarded-For", "203.0.113.98")
                        .statusCode())
                .as("watchers are free")
                .isEqualTo(200);
        assertThat(stranger()
                        .get("/desk/login", "X-Forwarded-For", "203.0.113.97")
                        .statusCode())
                .as("another address")
                .isEqualTo(200);
        assertThat(stranger()
                        .get(
                                "/api/v1/incidents",
                                "X-Forwarded-For",
                                "203.0.113.98",
                                "Authorization",
                                "Bearer demo-" + GORSVET)
                        .statusCode())
                .as("an account behind the same address")
                .isEqualTo(200);
    }

    @Test
    void theActuatorTellsStrangersThatItIsWellAndNoMore() {
        for (String path :
                List.of("env", "beans", "heapdump", "threaddump", "loggers", "configprops", "mappings", "metrics")) {
            assertThat(stranger().get("/actuator/" + path).statusCode())
                    .as(path)
                    .isIn(302, 401, 403, 404);
            assertThat(as(ADMINISTRATOR).get("/actuator/" + path).statusCode())
                    .as(path)
                    .isIn(302, 401, 403, 404);
        }
        assertThat(stranger().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(stranger().get("/actuator/health").body())
                .contains("\"status\"")
                .doesNotContain("components", "details", "pages", "db");
        assertThat(stranger().get("/actuator/health/pages").statusCode()).isEqualTo(404);
        assertThat(health("demo-" + GORSVET)).doesNotContain("components", "details");
        assertThat(health("guess")).doesNotContain("components", "details");
        assertThat(health("demo-administrator")).contains("\"components\"", "\"pages\"", "\"backlog\"", "\"details\"");
        assertThat(as(ADMINISTRATOR).get("/actuator/health").body())
                .as("a session opens the desk alone")
                .doesNotContain("components");
    }

    private String health(String token) {
        return stranger()
                .get("/actuator/health", "Authorization", "Bearer " + token)
                .body();
    }

    private HttpResponse<String> wrongKey() {
        return stranger().get("/api/v1/incidents", "X-Forwarded-For", "203.0.113.98", "Authorization", "Bearer guess");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }
}
