package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue and acts on several incidents over the API: what the desk can, agencies' systems can. */
class QueueApiTest extends DeskTest {
    private static final String TOKEN = "demo-" + GORSVET;

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void narrowsTheQueueAsTheDeskDoes() {
        String light = fileFarAway(Filed.LIGHT, "Не горит фонарь у пихты");

        assertThat(numbers("?q=пихты")).containsExactly(light);
        assertThat(numbers("?q=пихта&topic=street-light&territory=center&messenger=telegram&page=demo-telegram"
                        + "&from=2020-01-01&tab=open&order=newest"))
                .containsExactly(light);
        assertThat(numbers("?q=пихты&messenger=vk")).isEmpty();
        assertThat(numbers("?q=пихты&to=2020-01-01")).isEmpty();
        assertThat(numbers("?q=пихты&tab=mine")).isEmpty();
        assertThat(numbers("?q=пихты&tab=open&status=new")).containsExactly(light);
        assertThat(numbers("?q=" + light)).containsExactly(light);
        assertThat(json.readTree(as(DOROGI)
                        .api("GET", "/api/v1/incidents" + encoded("?q=пихты"), "demo-" + DOROGI, "")
                        .body()))
                .isEmpty();
    }

    @Test
    void turnsPages() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(fileFarAway(Filed.LIGHT, "Не горит фонарь у эвкалипта"));
        }
        List<String> got = new ArrayList<>();
        String next = "/api/v1/incidents" + encoded("?q=эвкалипта&order=oldest&limit=2");
        while (!next.isEmpty()) {
            HttpResponse<String> answer = stranger().api("GET", next, TOKEN, "");
            json.readTree(answer.body())
                    .forEach(line -> got.add(line.path("number").asString()));
            next = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }
        assertThat(got).containsExactlyElementsOf(filed);
    }

    @Test
    void saysWhichParameterMakesNoSense() {
        assertThat(call("GET", "/incidents?agency=vodokanal", "").body()).contains("Параметра «agency» нет");
        assertThat(call("GET", "/incidents?agency=vodokanal", "").statusCode()).isEqualTo(400);
        Map.of(
                        "?tab=mein", "tab",
                        "?topic=no-such", "Темы «no-such» нет",
                        "?territory=%27--", "Территории",
                        "?messenger=icq", "telegram, vk",
                        "?from=yesterday", "from",
                        "?order=price", "deadline, newest, oldest",
                        "?limit=0", "limit",
                        "?offset=-1", "offset",
                        "?status=sleeping", "Состояния «sleeping» нет",
                        "?tab=closed&status=new", "closed")
                .forEach((query, words) -> {
                    HttpResponse<String> answer = call("GET", "/incidents" + query, "");
                    assertThat(answer.statusCode()).as(query).isEqualTo(400);
                    assertThat(answer.headers().firstValue("content-type").orElse(""))
                            .startsWith("application/problem+json");
                    assertThat(answer.body()).contains(words);
                });
    }

    @Test
    void takesForwardsAndAnswersSeveral() {
        String first = fileFarAway(Filed.LIGHT, "Не горит фонарь у кедра один");
        String second = fileFarAway(Filed.LIGHT, "Не горит фонарь у кедра два");
        String hole = fileFarAway(Filed.HOLE, "Яма у кедра");

        assertThat(fates(call("POST", "/together/take", several("", first, second, hole))))
                .containsExactly(first + " done", second + " done", hole + " left");
        assertThat(fates(call("POST", "/together/take", several("", first)))).containsExactly(first + " left");
        HttpResponse<String> answered = call(
                "POST",
                "/together/answer",
                "{\"text\":\"Фонарь по адресу {адрес} починим 27 ноября\",\"incidents\":[{\"number\":\"%s\",\"version\":2}]}"
                        .formatted(first));
        assertThat(fates(answered)).containsExactly(first + " done");
        assertThat(call("GET", "/incidents/" + first, "").body()).contains("по адресу ул. Дальняя, 1 починим");
        assertThat(fates(call(
                        "POST",
                        "/together/forward",
                        "{\"agency\":\"dorogi\",\"reason\":\"Это их столб\",\"incidents\":[{\"number\":\"%s\",\"version\":2}]}"
                                .formatted(second))))
                .containsExactly(second + " done");
        assertThat(call("GET", "/incidents/" + second, "").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/together/take", "{}").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/together/take", "{\"incidents\":[{\"number\":\"%s\"}]}".formatted(first))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void mergesAndSplitsWhatHasBeenSeen() {
        String stays = pine(1);
        String other = pine(2);
        String merge =
                "{\"into\":{\"number\":\"%s\",\"version\":%d},\"others\":[{\"number\":\"%s\",\"version\":1}],\"reason\":\"Один столб\"}";

        assertThat(call("POST", "/together/merge", merge.formatted(stays, 7, other))
                        .statusCode())
                .isEqualTo(409);
        JsonNode merged = json.readTree(call("POST", "/together/merge", merge.formatted(stays, 1, other))
                .body());
        assertThat(merged.path("reports")).hasSize(2);
        int version = merged.path("version").asInt();
        String split = "{\"reports\":[\"%s\"],\"reason\":\"Другой столб\",\"version\":%d}";
        assertThat(call("POST", "/incidents/" + stays + "/split", split.formatted(other, version - 1))
                        .statusCode())
                .isEqualTo(409);
        JsonNode apart = json.readTree(call("POST", "/incidents/" + stays + "/split", split.formatted(other, version))
                .body());
        assertThat(apart.path("reports")).hasSize(1);
        assertThat(call("GET", "/incidents/" + other, "").body()).contains("\"new\"");
        assertThat(call("POST", "/incidents/" + stays + "/split", "{\"reports\":[],\"reason\":\"Нет\",\"version\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/incidents/" + stays + "/write", "{\"text\":\"Завтра посмотрим\",\"version\":1}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call("POST", "/incidents/" + stays + "/write", "{\"text\":\"Завтра посмотрим\"}")
                        .body())
                .contains("\"message\"", "Завтра посмотрим");
    }

    private String pine(int house) {
        Place place = new Place("ул. Сосновая, " + house, new Point(56.07, 41.07), new TerritoryId("center"));
        return new Filed(reports, transaction).report(place, Filed.LIGHT, "Не горит фонарь у сосны");
    }

    private static String several(String more, String... numbers) {
        StringBuilder all = new StringBuilder();
        for (String number : numbers) {
            all.append(all.isEmpty() ? "" : ",").append("{\"number\":\"%s\",\"version\":1}".formatted(number));
        }
        return "{\"incidents\":[%s]%s}".formatted(all, more);
    }

    private List<String> fates(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> fates = new ArrayList<>();
        json.readTree(answer.body())
                .forEach(fate -> fates.add(fate.path("number").asString() + " "
                        + fate.path("state").asString()));
        return fates;
    }

    private List<String> numbers(String query) {
        HttpResponse<String> answer = call("GET", "/incidents" + encoded(query), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        json.readTree(answer.body())
                .forEach(line -> numbers.add(line.path("number").asString()));
        return numbers;
    }

    private static String encoded(String query) {
        return URI.create(query).toASCIIString();
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return stranger().api(method, "/api/v1" + path, TOKEN, body);
    }
}
