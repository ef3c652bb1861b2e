package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.vk.SandboxTest.TurnedClock;
import tools.jackson.databind.JsonNode;

/** A page and a resident talk: what each sees of the other. */
@SandboxTest
class ConversationTest {
    private static final String BUTTONS = """
            {"inline":true,"buttons":[[
              {"action":{"type":"callback","label":"Да","payload":"{\\"answer\\":1}"},"color":"positive"},
              {"action":{"type":"text","label":"Нет","payload":"[]"}}]]}""";
    private static int communities = 1_000;

    @Autowired
    VkEmulator vk;

    @Autowired
    TurnedClock clock;

    @Autowired
    Residents residents;

    @LocalServerPort
    int port;

    private final String page = String.valueOf(++communities);
    private Sandbox bot;

    @BeforeEach
    void connect() {
        bot = new Sandbox(port, page + ":t").connect();
    }

    @Test
    void theFirstWordsAllowMessagesAndArriveAsAnEvent() {
        vk.text(page, "anna", "Здравствуйте", null);

        JsonNode events = bot.events();
        assertThat(events.valueStream().map(e -> e.path("type").asString()))
                .containsExactly("message_allow", "message_new");
        assertThat(events.get(0).path("object").path("user_id").asLong()).isEqualTo(anna());
        JsonNode event = events.get(1);
        assertThat(event.path("event_id").asString()).matches("[0-9a-f]{20,}");
        assertThat(event.path("group_id").asLong()).isEqualTo(Long.parseLong(page));
        assertThat(event.path("v").asString()).isEqualTo("5.199");
        JsonNode message = event.path("object").path("message");
        assertThat(message.path("text").asString()).isEqualTo("Здравствуйте");
        assertThat(message.path("from_id").asLong()).isEqualTo(anna());
        assertThat(message.path("peer_id").asLong()).isEqualTo(anna());
        assertThat(message.path("conversation_message_id").asInt()).isEqualTo(1);
        assertThat(message.path("date").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(message.path("out").asInt()).isZero();
        JsonNode client = event.path("object").path("client_info");
        assertThat(client.path("button_actions").valueStream().map(JsonNode::asString))
                .contains("text", "callback", "location", "open_link");
        assertThat(client.path("inline_keyboard").asBoolean()).isTrue();
    }

    @Test
    void theStartButtonCarriesItsCommandOnlyAsTheFirstWords() {
        vk.text(page, "anna", "Начать", null);
        JsonNode first = bot.event("message_new").path("message");
        vk.text(page, "anna", "Начать", null);
        JsonNode second = bot.event("message_new").path("message");

        assertThat(first.path("payload").asString()).isEqualTo("{\"command\":\"start\"}");
        assertThat(second.has("payload")).isFalse();
    }

    @Test
    void thePageAnswersAndTheResidentSeesIt() {
        vk.text(page, "anna", "Яма", null);
        int id = bot.ask("messages.send", Map.of("peer_id", anna(), "random_id", 7, "message", "Где?"))
                .asInt();

        assertThat(id).isPositive();
        assertThat(vk.messages(page, "anna"))
                .extracting(Line::from, Line::text)
                .containsExactly(tuple("resident", "Яма"), tuple("page", "Где?"));
    }

    @Test
    void aPressOfACallbackButtonIsAnEventThatCanBeAnsweredForAMinute() {
        say(BUTTONS);
        vk.press(page, "anna", "Да", null);

        JsonNode pressed = bot.event("message_event");
        assertThat(pressed.path("user_id").asLong()).isEqualTo(anna());
        assertThat(pressed.path("payload").path("answer").asInt()).isEqualTo(1);
        assertThat(pressed.path("conversation_message_id").asInt()).isEqualTo(2);
        Map<String, Object> answer = Map.of(
                "event_id", pressed.path("event_id").asString(),
                "user_id", anna(),
                "peer_id", anna(),
                "event_data", "{\"type\":\"show_snackbar\",\"text\":\"Принято\"}");
        assertThat(bot.ask("messages.sendMessageEventAnswer", answer).asInt()).isEqualTo(1);
        assertThat(vk.messages(page, "anna").getLast().notice()).isEqualTo("Принято");

        clock.turn(Duration.ofSeconds(61));
        assertThat(bot.error("messages.sendMessageEventAnswer", answer)).isEqualTo(100);
    }

    @Test
    void aPressOfATextButtonIsAMessageWithItsPayload() {
        say(BUTTONS);
        vk.press(page, "anna", "Нет", null);

        JsonNode message = bot.event("message_new").path("message");
        assertThat(message.path("text").asString()).isEqualTo("Нет");
        assertThat(message.path("payload").asString()).isEqualTo("[]");
        assertThatThrownBy(() -> vk.press(page, "anna", "Может быть", null)).isInstanceOf(NoSuchElementException.class);
    }

    private void say(String keyboard) {
        vk.text(page, "anna", "Здравствуйте", null);
        bot.ask("messages.send", Map.of("peer_id", anna(), "random_id", 1, "message", "Да?", "keyboard", keyboard));
    }

    private long anna() {
        return residents.named("anna").id();
    }
}
