package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a call may be written, and what isn't one. */
@TelegramSandboxTest
class CallFormsTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Test
    void parametersComeFromTheQueryAFormJsonOrParts() {
        Scene scene = new Scene(port, messenger, "forms");
        Map<String, ?> params = Map.of("chat_id", scene.chat, "text", "Ответ");

        assertThat(scene.bot.get("sendMessage", params).result().path("text").asString())
                .isEqualTo("Ответ");
        assertThat(scene.bot.post("sendMessage", params).result().path("text").asString())
                .isEqualTo("Ответ");
        assertThat(scene.call("sendMessage", "'text': 'Ответ'")
                        .result()
                        .path("text")
                        .asString())
                .isEqualTo("Ответ");
        Multipart parts =
                new Multipart().field("chat_id", String.valueOf(scene.chat)).field("text", "Ответ");
        assertThat(scene.bot
                        .multipart("sendMessage", parts)
                        .result()
                        .path("text")
                        .asString())
                .isEqualTo("Ответ");
    }

    @Test
    void methodNamesAreFoundInAnyCaseAndUnknownOnesAreNot() {
        BotCaller bot = new BotCaller(port, "5:x");

        assertThat(bot.get("GETME", Map.of()).result().path("is_bot").asBoolean())
                .isTrue();
        BotCaller.Reply unknown = bot.get("sendPigeon", Map.of());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().toString())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
    }

    @Test
    void aTokenWithoutItsFormIsUnauthorized() {
        for (String token : new String[] {"nonsense", "0:abc", "12:", ":abc", "12x:abc"}) {
            BotCaller.Reply reply = new BotCaller(port, token).get("getMe", Map.of());
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.description()).isEqualTo("Unauthorized: invalid token specified");
        }
    }

    @Test
    void parametersThatNobodyKnowsAreIgnored() {
        Scene scene = new Scene(port, messenger, "unknown-parameters");

        assertThat(scene.call("sendMessage", "'text': 'a', 'colour': {'deep': [1]}, 'protect_content': true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoJsonObjectIsABadRequest() {
        BotCaller bot = new BotCaller(port, "5:x");

        assertThat(bot.json("getMe", "{oops").status()).isEqualTo(400);
        assertThat(bot.json("getMe", "[1]").description()).isEqualTo("Bad Request: object expected");
    }

    @Test
    void whatIsNoCallIsNotFoundAndOtherHttpMethodsAreNotAllowed() {
        String root = "http://127.0.0.1:" + port + "/sandbox/telegram";

        assertThat(BotCaller.send(HttpRequest.newBuilder(URI.create(root + "/botless")))
                        .status())
                .isEqualTo(404);
        assertThat(BotCaller.send(HttpRequest.newBuilder(URI.create(root + "/bot5:x/getMe"))
                                .method("PUT", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
    }
}
