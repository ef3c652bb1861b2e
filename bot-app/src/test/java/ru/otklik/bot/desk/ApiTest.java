package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest extends DeskTest {
    private static final String TOKEN = "demo-" + GORSVET;

    @Autowired
    private JsonMapper json;

    @Test
    void listsByStatus() {
        String fresh = file(Filed.LIGHT, "Новое для списка");
        String taken = file(Filed.LIGHT, "Взятое для списка");
        call("POST", "/%s/take".formatted(taken), "");

        assertThat(call("GET", "?status=new&limit=500", "").body())
                .contains(fresh)
                .doesNotContain(taken);
        assertThat(call("GET", "?status=in_work,answered&limit=500", "").body())
                .contains(taken)
                .doesNotContain(fresh);
        assertThat(call("GET", "?limit=500", "").body()).contains(taken).contains(fresh);
    }

    @Test
    void tellsAnIncident() {
        String number = file(Filed.LIGHT, "Не горит <фонарь>", photo());

        JsonNode card = json.readTree(call("GET", "/" + number, "").body());

        assertThat(card.at("/number").asString()).isEqualTo(number);
        assertThat(card.at("/status").asString()).isEqualTo("new");
        assertThat(card.at("/version").asInt()).isEqualTo(1);
        assertThat(card.at("/agency").asString()).isEqualTo(GORSVET);
        assertThat(card.at("/reports/0/words").asString()).isEqualTo("Не горит <фонарь>");
        assertThat(card.at("/place/territory").asString()).isEqualTo("center");
        assertThat(card.at("/deadline").asString()).endsWith("Z");
        assertThat(stranger()
                        .api("GET", card.at("/reports/0/media/0").asString(), TOKEN, "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void knowsNumbersAsPeopleWriteThem() {
        String number = file(Filed.LIGHT, "Для номеров");

        for (String written : List.of("№ " + number, "№" + number, number.replace('-', '–'))) {
            assertThat(call(
                                    "GET",
                                    "/"
                                            + URLEncoder.encode(written, StandardCharsets.UTF_8)
                                                    .replace("+", "%20"),
                                    "")
                            .body())
                    .contains("\"number\":\"" + number + "\"");
        }
    }

    @Test
    void takesAnswersAndTellsTheDeliveries() {
        String number = file(Filed.LIGHT, "Не горит у школы");

        assertThat(call("POST", "/%s/take".formatted(number), "").body()).contains("\"status\":\"in_work\"");
        JsonNode answered =
                json.readTree(call("POST", "/%s/answer".formatted(number), "{\"text\":\"Починили\",\"version\":2}")
                        .body());

        assertThat(answered.at("/status").asString()).isEqualTo("answered");
        assertThat(answered.at("/answers/0/text").asString()).isEqualTo("Починили");
        assertThat(answered.at("/answers/0/deliveries/0/what").asString()).isEqualTo("text");
    }

    @Test
    void asksTheResident() {
        String number = file(Filed.LIGHT, "Не горит у моста");

        JsonNode asked =
                json.readTree(call("POST", "/%s/ask".formatted(number), "{\"text\":\"Какой подъезд?\",\"version\":1}")
                        .body());

        assertThat(asked.at("/status").asString()).isEqualTo("waiting");
        assertThat(asked.at("/talk/0/kind").asString()).isEqualTo("report");
        assertThat(asked.at("/talk/0/report").asString()).isEqualTo(number);
        assertThat(asked.at("/talk/1/kind").asString()).isEqualTo("question");
        assertThat(asked.at("/talk/1/words").asString()).isEqualTo("Какой подъезд?");
        assertThat(asked.at("/talk/1/deliveries/0/what").asString()).isEqualTo("text");
        assertThat(asked.at("/reports/0/fields").isArray()).isTrue();
        assertThat(call("GET", "?status=waiting&limit=500", "").body()).contains(number);
        problem(
                call("POST", "/%s/ask".formatted(number), "{\"text\":\"%s\"}".formatted("а".repeat(1001))),
                400,
                "1000");
    }

    @Test
    void forwards() {
        String number = file(Filed.LIGHT, "Яма под фонарём");

        HttpResponse<String> forwarded =
                call("POST", "/%s/forward".formatted(number), "{\"agency\":\"dorogi\",\"reason\":\"Это дорога\"}");

        assertThat(forwarded.statusCode()).isEqualTo(200);
        assertThat(call("GET", "/" + number, "").statusCode()).isEqualTo(404);
        assertThat(stranger()
                        .api("GET", "/api/v1/incidents/" + number, "demo-" + DOROGI, "")
                        .body())
                .contains("Это дорога");
    }

    @Test
    void forwardsAsAnotherTopic() {
        String number = file(Filed.LIGHT, "Яма посреди дороги");

        HttpResponse<String> forwarded = call(
                "POST",
                "/%s/forward".formatted(number),
                "{\"agency\":\"dorogi\",\"reason\":\"Это яма\",\"topic\":\"road-hole\"}");

        assertThat(forwarded.body()).contains("\"topic\":\"road-hole\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer  | это не JSON                                  | не тот JSON
            answer  | []                                           | не тот JSON
            answer  | {}                                           | Нужно поле «text»
            answer  | {"text":"   "}                               | Нужно поле «text»
            answer  | {"text":"Готово","version":"один"}           | поле «version» не того вида
            answer  | {"text":"Готово","version":"1"}              | поле «version» не того вида
            answer  | {"text":"Готово","version":1.5}              | поле «version» не того вида
            answer  | {"text":5}                                   | поле «text» не того вида
            answer  | {"text":true}                                | поле «text» не того вида
            answer  | {"text":"Готово","extra":1}                  | поля «extra» здесь не бывает
            ask     | {}                                           | Нужно поле «text»
            forward | {"reason":"Потому что"}                      | Нужно поле «agency»
            forward | {"agency":"nobody","reason":"Потому что"}    | Ведомства «nobody» нет
            forward | {"agency":"dorogi"}                          | Нужно поле «reason»
            forward | {"agency":"dorogi","reason":"Яма","topic":"x"} | Темы «x» нет
            forward | {"agency":"dorogi","reason":"а"}             | от 3 до 1000 знаков
            """)
    void saysWhatIsWrongWithABody(String action, String body, String detail) {
        String number = file(Filed.LIGHT, "Для плохих запросов");

        problem(call("POST", "/%s/%s".formatted(number, action), body), 400, detail);
        assertThat(call("GET", "/" + number, "").body()).contains("\"version\":1");
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        String number = file(Filed.LIGHT, "Для длинных ответов");

        problem(
                call("POST", "/%s/answer".formatted(number), "{\"text\":\"%s\"}".formatted("а".repeat(4001))),
                400,
                "от 1 до 4000 знаков, а пришло 4001");
        problem(
                call("POST", "/%s/answer".formatted(number), "{\"text\":\"%s\"}".formatted("а".repeat(600_000))),
                413,
                "больше 1 МБ");
        problem(
                stranger()
                        .send(stranger()
                                .request("/api/v1/incidents/%s/answer".formatted(number))
                                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", "application/json")
                                .POST(BodyPublishers.fromPublisher(
                                        BodyPublishers.ofString("{\"text\":\"%s\"}".formatted("а".repeat(600_000)))))),
                413,
                "больше 1 МБ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "demo-nobody"})
    void refusesWhoeverHasNoToken(String token) {
        HttpResponse<String> answer = stranger().api("GET", "/api/v1/incidents", token, "");

        problem(answer, 401, "Нужен действующий ключ");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void takesNoCookieForAToken() {
        problem(as(GORSVET).get("/api/v1/incidents"), 401, "Нужен действующий ключ");
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        String number = file(Filed.LIGHT, "Для гонки");
        call("POST", "/%s/take".formatted(number), "");

        problem(
                call("POST", "/%s/answer".formatted(number), "{\"text\":\"Да\",\"version\":1}"),
                409,
                "версия теперь 2");
        problem(call("POST", "/%s/take".formatted(number), ""), 409, "Взять в работу нельзя");
    }

    @Test
    void answersEverythingElseWithAProblemToo() {
        problem(call("GET", "/26-999999", ""), 404, "у вас нет");
        problem(call("DELETE", "/26-999999", ""), 405, "Allow");
        problem(stranger().api("GET", "/api/v1/nothing", TOKEN, ""), 404, "Такого адреса нет");
        problem(call("GET", "?status=wrong", ""), 400, "Состояния «wrong» нет, есть: new, in_work");
        problem(call("GET", "?limit=many", ""), 400, "limit");
        problem(
                stranger()
                        .send(stranger()
                                .request("/api/v1/incidents/26-999999/answer")
                                .headers("Authorization", "Bearer " + TOKEN, "Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("Готово"))),
                415,
                "application/json");
    }

    @Test
    void takesControlCharactersOutOfTexts() {
        String number = file(Filed.LIGHT, "Для странных знаков");

        assertThat(call("POST", "/%s/answer".formatted(number), "{\"text\":\"Го\\u0000тово\\r\\nвсё\"}")
                        .body())
                .contains("Готово\\nвсё");
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return stranger().api(method, "/api/v1/incidents" + path, TOKEN, body);
    }

    private void problem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).contains(detail);
        assertThat(problem.at("/title").asString()).matches("[А-ЯЁ][а-яё ]+");
        assertThat(problem.has("trace")).isFalse();
    }
}
