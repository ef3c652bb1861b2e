package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How methods are called and refused. */
class ApiTest extends WithCommunity {
    @Test
    void errorsComeWithStatus200AndWithoutTheToken() {
        HttpResponse<String> answer = bot.post("messages.sent", Map.of("peer_id", 1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).containsKey("Content-Type");
        JsonNode error = Sandbox.json(answer.body()).path("error");
        assertThat(error.path("error_code").asInt()).isEqualTo(3);
        assertThat(error.path("error_msg").asString()).isEqualTo("Unknown method passed");
        assertThat(error.path("request_params")
                        .valueStream()
                        .map(p -> p.path("key").asString()))
                .contains("peer_id", "v", "method")
                .doesNotContain("access_token");
    }

    @Test
    void aVersionIsRequired() {
        assertThat(code(bot.get(address("access_token=" + page + ":secret")))).isEqualTo(8);
        assertThat(code(bot.get(address("v=4.1&access_token=" + page + ":secret"))))
                .isEqualTo(8);
        assertThat(code(bot.get(address("v=new&access_token=" + page + ":secret"))))
                .isEqualTo(8);
    }

    @Test
    void aTokenIsRequired() {
        assertThat(code(bot.get(address("v=5.199")))).isEqualTo(5);
        assertThat(code(bot.get(address("v=5.199&access_token=nonsense")))).isEqualTo(5);
        assertThat(code(bot.get(address("v=5.199&access_token=" + page + ":secret"))))
                .isZero();
        vk.revoke(page);
        assertThat(code(bot.get(address("v=5.199&access_token=" + page + ":secret"))))
                .isEqualTo(5);
        assertThat(code(bot.get(address("v=5.199&access_token=" + page + ":renewed"))))
                .isZero();
        assertThat(code(bot.get(address("v=5.199&access_token=" + page + ":secret"))))
                .isEqualTo(5);
    }

    @Test
    void formsOfBothKindsAreReadAndJsonIsNot() {
        String multipart = "--x\r\nContent-Disposition: form-data; name=\"v\"\r\n\r\n5.199\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"access_token\"\r\n\r\n" + page
                + ":secret\r\n--x--\r\n";

        assertThat(code(post("multipart/form-data; boundary=x", multipart))).isZero();
        assertThat(code(post("application/x-www-form-urlencoded", "v=5.199&access_token=" + page + ":secret")))
                .isZero();
        assertThat(code(post("application/json", "{\"v\":\"5.199\",\"access_token\":\"" + page + ":secret\"}")))
                .isEqualTo(8);
    }

    @Test
    void moreThan20CallsASecondAreRefused() {
        clock.turn(Duration.ofSeconds(2));
        for (int i = 0; i < 20; i++) {
            assertThat(bot.error("groups.getById", Map.of())).isZero();
        }
        assertThat(bot.error("groups.getById", Map.of())).isEqualTo(6);
        clock.turn(Duration.ofSeconds(1));
        assertThat(bot.error("groups.getById", Map.of())).isZero();
    }

    @Test
    void aCommunityKnowsItselfAlone() {
        JsonNode known = bot.ask("groups.getById", Map.of());

        assertThat(known.path("groups").get(0).path("id").asLong()).isEqualTo(Long.parseLong(page));
        assertThat(bot.ask("groups.getById", Map.of("group_id", 1))
                        .path("groups")
                        .isEmpty())
                .isTrue();
        for (String method : List.of(
                "groups.getLongPollServer", "groups.getLongPollSettings", "groups.getCallbackConfirmationCode")) {
            assertThat(bot.error(method, Map.of("group_id", 1))).isEqualTo(15);
            assertThat(bot.error(method, Map.of())).isEqualTo(100);
        }
    }

    @Test
    void residentsHaveNamesAndExecuteIsRefused() {
        hello();
        JsonNode users = bot.ask("users.get", Map.of("user_ids", anna() + ",1", "fields", "screen_name"));

        assertThat(users.size()).isEqualTo(1);
        assertThat(users.get(0).path("first_name").asString()).isEqualTo("anna");
        assertThat(users.get(0).path("screen_name").asString()).isEqualTo("id" + anna());
        assertThat(bot.error("execute", Map.of("code", "return 1;"))).isEqualTo(12);
    }

    private String address(String query) {
        return bot.base() + "method/groups.getById?" + query;
    }

    private HttpResponse<String> post(String type, String body) {
        return bot.send(HttpRequest.newBuilder(URI.create(bot.base() + "method/groups.getById"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static int code(HttpResponse<String> answer) {
        return Sandbox.json(answer.body()).path("error").path("error_code").asInt(0);
    }
}
