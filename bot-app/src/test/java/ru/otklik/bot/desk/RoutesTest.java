package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ru.otklik.bot.desk.RouteRules.Rule;
import ru.otklik.bot.desk.audit.Deeds;
import ru.otklik.bot.media.MediaId;

/** Every route of the application, tried as everybody. The application says itself which there are. */
class RoutesTest extends DeskTest {
    private static final String NOBODY = "";
    private static final List<String> WORKERS = List.of(GORSVET, GORSVET + "-chief", CURATOR);
    private static final List<String> PEOPLE =
            List.of(NOBODY, GORSVET, DOROGI, GORSVET + "-chief", DOROGI + "-chief", CURATOR, ADMINISTRATOR);

    /** Everything of a thing of an agency's that somebody might change. */
    private static final String INCIDENT = """
            select md5(string_agg(row, '|' order by row)) from (
                select i::text as row from incident i where i.number = :number
                union all select r::text from report r join incident i on i.id = r.incident where i.number = :number
                union all select h::text from incident_history h join incident i on i.id = h.incident where i.number = :number
                union all select n::text from incident_note n join incident i on i.id = n.incident where i.number = :number
                union all select d::text from draft d join incident i on i.id = d.incident where i.number = :number
                union all select a::text from answer a join incident i on i.id = a.incident where i.number = :number
                union all select q::text from question q join incident i on i.id = q.incident where i.number = :number
                union all select d.subject from delivery d join report r on r.page = d.page and r.chat = d.chat
                    join incident i on i.id = r.incident where i.number = :number) as rows""";

    private static final String CHAT = """
            select md5(string_agg(row, '|' order by row)) from (
                select h::text as row from handover h where id = :id
                union all select m::text from handover_message m where handover = :id) as rows""";

    private static final String EVENT = """
            select md5(string_agg(row, '|' order by row)) from (
                select e::text as row from known_event e where id = :id
                union all select h::text from event_history h where event = :id) as rows""";

    @Autowired
    private Map<String, RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Map<String, AbstractUrlHandlerMapping> resources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deeds deeds;

    private final Map<String, Browser> browsers = new HashMap<>();

    @Test
    void eachHasARuleAndEachRuleARoute() {
        Set<String> routes = routes();

        assertThat(routes.stream().filter(route -> RouteRules.of(route).isEmpty()))
                .as("routes without a rule in RouteRules: say there who may")
                .isEmpty();
        assertThat(RouteRules.all().stream().map(Rule::toString).filter(route -> !routes.contains(route)))
                .as("rules of no route")
                .isEmpty();
    }

    @Test
    void eachHasWordsInTheAudit() {
        assertThat(RouteRules.all().stream()
                        .filter(rule -> switch (rule.who()) {
                            case EVERYBODY, HALF, NOBODY, OTHERS -> false;
                            default -> true;
                        })
                        .map(Rule::toString)
                        .filter(route -> !deeds.has(route)))
                .as("routes without words in Deeds")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachLetsInWhoMayAndNobodyElse() {
        return RouteRules.all().stream()
                .filter(rule -> rule.who() != RouteRules.Who.OTHERS)
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> PEOPLE.forEach(who -> tried(rule, who))));
    }

    /** A thing of Горсвет's, new for each try. */
    private record Thing(String path, String looks, String key, Object id) {}

    private void tried(Rule rule, String who) {
        Thing thing = thing(rule.path());
        String before = looks(thing);

        HttpResponse<?> answer = ask(rule, thing.path(), who);

        String tried = "%s as %s".formatted(rule, who.isEmpty() ? "nobody" : who);
        String location = answer.headers().firstValue("location").orElse("");
        int status = answer.statusCode();
        assertThat(status).as(tried).isLessThan(500);
        switch (expected(rule, who)) {
            case LET_IN -> {
                assertThat(status).as(tried).isNotIn(401, 403);
                assertThat(location).as(tried).doesNotEndWith("/desk/login");
                if (!thing.looks().isEmpty()) {
                    assertThat(status).as(tried).isNotEqualTo(404);
                }
            }
            case SENT_TO_THE_FORM -> assertThat(location).as(tried).endsWith("/desk/login");
            case UNKNOWN -> assertThat(status).as(tried).isEqualTo(401);
            case REFUSED -> assertThat(status).as(tried).isEqualTo(403);
            case NO_SUCH_THING -> assertThat(status).as(tried).isEqualTo(404);
            case LED_ELSEWHERE -> assertThat(location).as(tried).endsWith("/desk/pages");
        }
        if (expected(rule, who) != Expected.LET_IN) {
            assertThat(looks(thing)).as(tried + " changes nothing").isEqualTo(before);
        }
    }

    private enum Expected {
        LET_IN,
        SENT_TO_THE_FORM,
        UNKNOWN,
        REFUSED,
        NO_SUCH_THING,
        LED_ELSEWHERE
    }

    private static Expected expected(Rule rule, String who) {
        if (rule.who() == RouteRules.Who.EVERYBODY) {
            return Expected.LET_IN;
        }
        if (who.isEmpty()) {
            return rule.isOfApi() ? Expected.UNKNOWN : Expected.SENT_TO_THE_FORM;
        }
        boolean administrator = who.equals(ADMINISTRATOR);
        return switch (rule.who()) {
            case EVERYBODY, OTHERS -> throw new IllegalArgumentException(rule.toString());
            case NOBODY -> Expected.SENT_TO_THE_FORM;
            case SIGNED_IN -> Expected.LET_IN;
            case HALF -> Expected.REFUSED;
            case WORKERS -> administrator ? Expected.REFUSED : Expected.LET_IN;
            case QUEUE -> administrator ? Expected.LED_ELSEWHERE : Expected.LET_IN;
            case ADMINISTRATORS -> administrator ? Expected.LET_IN : Expected.REFUSED;
            case CURATORS -> who.equals(CURATOR) ? Expected.LET_IN : Expected.REFUSED;
            case OVERSEERS -> administrator || who.equals(CURATOR) ? Expected.LET_IN : Expected.REFUSED;
            case OWNERS ->
                administrator ? Expected.REFUSED : WORKERS.contains(who) ? Expected.LET_IN : Expected.NO_SUCH_THING;
        };
    }

    private HttpResponse<?> ask(Rule rule, String path, String who) {
        String method = rule.method().equals("ANY") ? "GET" : rule.method();
        if (rule.isOfApi()) {
            return stranger().api(method, path, who.isEmpty() ? "" : "demo-" + who, rule.sent());
        }
        return browsers.computeIfAbsent(who, this::browser).begun(method, path, rule.form());
    }

    private Browser browser(String who) {
        if (!who.isEmpty()) {
            return as(who);
        }
        Browser stranger = stranger();
        stranger.get("/desk/login");
        return stranger;
    }

    @Test
    void aKeyOfTheApiOpensNoPageAndASessionNoApi() {
        Browser clerk = as(GORSVET);
        String number = fileFarAway(Filed.LIGHT, "Темно у мельницы");

        for (Rule rule : RouteRules.all()) {
            if (rule.who() == RouteRules.Who.EVERYBODY || rule.who() == RouteRules.Who.OTHERS) {
                continue;
            }
            String path = rule.path().replace("{number}", number).replaceAll("\\{\\w+}", "1");
            if (rule.isOfApi()) {
                assertThat(clerk.api(rule.method(), path, "", "").statusCode())
                        .as("%s with a session", rule)
                        .isEqualTo(401);
            } else if (rule.method().equals("GET")) {
                assertThat(stranger()
                                .begun("GET", path, Map.of(), "Authorization", "Bearer demo-" + GORSVET)
                                .headers())
                        .as("%s with a key", rule)
                        .matches(headers ->
                                headers.firstValue("location").orElse("").endsWith("/desk/login"));
            }
        }
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mappings.values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(routes, info)));
        resources.values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(pattern -> routes.add("GET " + pattern));
        // The sandbox is there only in the profile of that name, and for everybody.
        routes.removeIf(route -> route.contains(" /sandbox") || route.contains(" /actuator"));
        return routes;
    }

    private static void add(Set<String> routes, RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
            if (methods.isEmpty()) {
                routes.add("ANY " + path);
            }
            methods.forEach(method -> routes.add(method + " " + path));
        }
    }

    private Thing thing(String path) {
        if (path.contains("/media/") || path.contains("/files/")) {
            MediaId photo = path.contains("/media/") ? photo() : document();
            String number = fileFarAway(Filed.LIGHT, "Темно у моста", photo);
            return new Thing(path.replace("{id}", photo.toString()), INCIDENT, "number", number);
        }
        if (path.contains("/incidents/")) {
            String number = fileFarAway(Filed.LIGHT, "Темно у мельницы");
            return new Thing(path.replace("{number}", number), INCIDENT, "number", number);
        }
        if (path.contains("/chats/{id}")) {
            long id = jdbc.sql("""
                            insert into handover (page, chat, agency, resident, callback_buttons, language, opened_at, last_at)
                            values ('demo-telegram', 'routes-' || nextval('report_number'), 'gorsvet', 'Анна', true, 'ru', now(),
                                now()) returning id""").query(Long.class).single();
            return new Thing(path.replace("{id}", String.valueOf(id)), CHAT, "id", id);
        }
        if (path.contains("/events/{id}")) {
            long id = jdbc.sql("""
                            insert into known_event (agency, topics, topic_groups, reach, territories, streets, houses, words, until,
                                created_at, changed_at)
                            values ('gorsvet', '{street-light}', '{}', 'STREETS', '{}', '{ул. Нигде}', '{1}', 'Меняем кабель',
                                now() + interval '1 minute', now(), now()) returning id""").query(Long.class).single();
            return new Thing(path.replace("{id}", String.valueOf(id)), EVENT, "id", id);
        }
        return new Thing(path.replaceAll("\\{\\w+}", "999999").replace("**", "nothing.css"), "", "", "");
    }

    private String looks(Thing thing) {
        return thing.looks().isEmpty()
                ? ""
                : jdbc.sql(thing.looks())
                        .param(thing.key(), thing.id())
                        .query(String.class)
                        .single();
    }
}
