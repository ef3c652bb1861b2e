package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ru.otklik.bot.desk.RouteRules.Rule;
import ru.otklik.bot.desk.RouteRules.Who;

/** SQL, expressions and patterns where an address or a form has a value: on every route, in every parameter that it or its page names. */
class InjectionTest extends DeskTest {
    private static final String SECRET = "Тайна дорожников у переезда";
    private static final List<String> PAYLOADS = List.of(
            "' or '1'='1' union select password_hash from account -- ${7*7}#{7*7}*{7*7}__${T(java.lang.Runtime)}__",
            "\\'); delete from incident; -- %' || (select version()) || ' ((((((a+)+)+)+)+)+$",
            "\u0000\uffff\ud800");

    /** What the desk's pages send: fields of forms and parameters of links. */
    private static final Pattern NAMED =
            Pattern.compile("(?:<(?:input|select|textarea)[^>]* name=\"|[?&;])([\\w-]{1,40})(?:\"|=)");

    private static final Set<String> NOT_OURS = Set.of("_csrf", "viewport", "csrf");

    @Autowired
    private Map<String, RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Browser> browsers = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> noParameterOfARouteIsReadAsAnythingButAValue() {
        String number = fileFarAway(Filed.LIGHT, "Темно у мельницы");
        fileFarAway(Filed.HOLE, SECRET);
        long before = incidents();
        return RouteRules.all().stream()
                .filter(rule -> rule.method().equals("GET") && rule.who() != Who.NOBODY && rule.who() != Who.HALF)
                .filter(rule -> !rule.path().contains("**") && !rule.path().endsWith("/live"))
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    String path = rule.path().replace("{number}", number).replaceAll("\\{\\w+}", "1");
                    for (String parameter : parameters(rule, path)) {
                        for (String payload : PAYLOADS) {
                            tried(rule, path + "?" + parameter + "=" + encoded(payload));
                        }
                    }
                    assertThat(incidents()).as("nothing is gone").isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFieldOfAFormIsReadAsAnythingButAValue() {
        String number = fileFarAway(Filed.LIGHT, "Темно у мельницы");
        fileFarAway(Filed.HOLE, SECRET);
        long before = incidents();
        return RouteRules.all().stream()
                .filter(rule -> rule.method().equals("POST")
                        && !rule.isOfApi()
                        && !rule.sent().isEmpty())
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
                    String path = rule.path().replace("{number}", number).replaceAll("\\{\\w+}", "1");
                    for (String field : rule.form().keySet()) {
                        for (String payload : PAYLOADS) {
                            Map<String, String> form = new HashMap<>(rule.form());
                            form.put(field, payload);
                            HttpResponse<?> answer = browser(rule).begun("POST", path, form);
                            assertThat(answer.statusCode())
                                    .as("%s %s", field, payload)
                                    .isLessThan(500);
                        }
                    }
                    assertThat(incidents()).as("nothing is gone").isEqualTo(before);
                }));
    }

    private void tried(Rule rule, String address) {
        HttpResponse<String> answer = rule.isOfApi()
                ? stranger().api("GET", address, "demo-" + who(rule), "")
                : browser(rule).get(address);
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        if (who(rule).equals(GORSVET)) {
            assertThat(answer.body()).as(address).doesNotContain(SECRET);
        }
        assertThat(answer.body()).as(address).doesNotContain("49#{", "PostgreSQL 1", "PSQLException", "$argon2id$");
    }

    private Browser browser(Rule rule) {
        return browsers.computeIfAbsent(who(rule), this::as);
    }

    private static String who(Rule rule) {
        return switch (rule.who()) {
            case ADMINISTRATORS -> ADMINISTRATOR;
            case CURATORS, OVERSEERS -> CURATOR;
            default -> GORSVET;
        };
    }

    private Set<String> parameters(Rule rule, String path) {
        Set<String> named = new TreeSet<>();
        mappings.values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
                    if (isOf(info, rule)) {
                        add(named, method);
                    }
                }));
        if (!rule.isOfApi()) {
            NAMED.matcher(browser(rule).get(path).body()).results().forEach(found -> named.add(found.group(1)));
        }
        named.removeAll(NOT_OURS);
        return named;
    }

    private static boolean isOf(RequestMappingInfo info, Rule rule) {
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"))
                .anyMatch(rule.path()::equals);
    }

    private static void add(Set<String> named, HandlerMethod method) {
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null) {
                named.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            }
        }
    }

    private long incidents() {
        return jdbc.sql("select count(*) from incident").query(Long.class).single();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
