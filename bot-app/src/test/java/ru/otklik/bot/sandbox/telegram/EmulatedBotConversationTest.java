package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Line;
import tools.jackson.databind.JsonNode;

/** A resident and a bot talk. */
@TelegramSandboxTest
class EmulatedBotConversationTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    Shown shown;

    @Test
    void aResidentsTextArrivesAsAnUpdate() {
        BotCaller bot = new BotCaller(port, "700001:page_talk");
        messenger.text("talk", "anna", "/start и ещё", null);

        JsonNode message = bot.get("getUpdates", Map.of()).result().path(0).path("message");

        assertThat(message.path("text").asString()).isEqualTo("/start и ещё");
        assertThat(message.path("from").path("first_name").asString()).isEqualTo("Anna");
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("ru");
        assertThat(message.path("chat").path("id").longValue()).isBetween(100_000_000L, 999_999_999L);
        assertThat(message.path("chat").path("type").asString()).isEqualTo("private");
        assertThat(message.path("entities").toString())
                .isEqualTo("[{\"type\":\"bot_command\",\"offset\":0,\"length\":6}]");
    }

    @Test
    void aPressedButtonComesBackAsItsDataAndItsAnswerIsShown() {
        BotCaller bot = new BotCaller(port, "700001:page_press");
        messenger.text("press", "anna", "Добрый день", null);
        long chat = bot.get("getUpdates", Map.of())
                .result()
                .path(0)
                .path("message")
                .path("chat")
                .path("id")
                .longValue();
        bot.json("sendMessage", """
                {"chat_id": %d, "text": "Что случилось?",
                 "reply_markup": {"inline_keyboard": [[{"text": "Дороги", "callback_data": "t:roads"}]]}}
                """.formatted(chat)).result();

        messenger.press("press", "anna", "Дороги", null);
        JsonNode query = bot.get("getUpdates", Map.of()).result().path(1).path("callback_query");
        bot.post(
                        "answerCallbackQuery",
                        Map.of("callback_query_id", query.path("id").asString(), "text", "Принято"))
                .result();

        assertThat(query.path("data").asString()).isEqualTo("t:roads");
        assertThat(query.path("message").path("text").asString()).isEqualTo("Что случилось?");
        Line line = messenger.messages("press", "anna").getLast();
        assertThat(line.from()).isEqualTo("page");
        assertThat(line.inline()).isTrue();
        assertThat(line.buttons().getFirst().getFirst().label()).isEqualTo("Дороги");
        assertThat(line.notice()).isEqualTo("Принято");
        assertThat(shown.of("press")).isNotEmpty();
    }

    @Test
    void anyOtherTokenIsAnotherBotWhosePageIsItsId() {
        BotCaller bot = new BotCaller(port, "123456:abcdef");

        assertThat(bot.get("getme", Map.of()).result().path("id").longValue()).isEqualTo(123456);
        messenger.text("123456", "boris", "Здравствуйте", null);
        assertThat(bot.get("getUpdates", Map.of()).result().size()).isEqualTo(1);
    }
}
