package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Line.ButtonView;
import ru.otklik.bot.sandbox.Line.LocationView;
import tools.jackson.databind.JsonNode;

/** A page and a resident talk: what each sees of the other. */
@RecordApplicationEvents
class ConversationTest extends WithCommunity {
    private static final String INLINE = """
            {"inline":true,"buttons":[[
              {"action":{"type":"callback","label":"Да","payload":"{\\"answer\\":1}"},"color":"positive"},
              {"action":{"type":"text","label":"Нет","payload":"[]"}}],
             [{"action":{"type":"open_link","label":"Сайт","link":"https://example.org/"}}]]}""";
    private static final String BELOW = """
            {"one_time":%s,"buttons":[
             [{"action":{"type":"text","label":"Отменить"}},{"action":{"type":"callback","label":"Ещё"}}],
             [{"action":{"type":"location","payload":"{\\"place\\":true}"}}]]}""";

    @Autowired
    ApplicationEvents published;

    @Test
    void theFirstWordsAllowMessagesAndArriveAsAnEvent() {
        hello();

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
        assertThat(message.path("out").asInt(1)).isZero();
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
        int id = send("message", "Где?");

        assertThat(id).isPositive();
        assertThat(vk.messages(page, "anna"))
                .extracting(Line::from, Line::text)
                .containsExactly(tuple("resident", "Яма"), tuple("page", "Где?"));
        assertThat(published.stream(ChatChanged.class)).contains(new ChatChanged("vk", page, "anna"));
        assertThat(vk.pages()).anySatisfy(known -> {
            assertThat(known.id()).isEqualTo(page);
            assertThat(known.residents()).containsExactly("anna");
        });
    }

    @Test
    void aPressOfACallbackButtonIsAnEventThatCanBeAnsweredForAMinute() {
        hello();
        send("keyboard", INLINE);
        vk.press(page, "anna", "Да", null);

        JsonNode pressed = bot.event("message_event");
        assertThat(pressed.path("user_id").asLong()).isEqualTo(anna());
        assertThat(pressed.path("payload").path("answer").asInt()).isEqualTo(1);
        assertThat(pressed.path("conversation_message_id").asInt()).isEqualTo(2);
        String event = pressed.path("event_id").asString();
        assertThat(answer(event, "{\"type\":\"show_snackbar\",\"text\":\"Принято\"}"))
                .isZero();
        assertThat(vk.messages(page, "anna").getLast().notice()).isEqualTo("Принято");
        assertThat(answer("ffff", "{\"type\":\"show_snackbar\",\"text\":\"Принято\"}"))
                .isEqualTo(100);
        assertThat(answer(event, "{\"type\":\"dance\"}")).isEqualTo(100);
        assertThat(answer(event, "{\"type\":\"show_snackbar\",\"text\":\"" + "ы".repeat(91) + "\"}"))
                .isEqualTo(100);
        assertThat(answer(event, "{\"type\":\"open_link\",\"link\":\"" + "l".repeat(1_000) + "\"}"))
                .isEqualTo(100);

        clock.turn(Duration.ofSeconds(61));
        assertThat(answer(event, "{\"type\":\"show_snackbar\",\"text\":\"Принято\"}"))
                .isEqualTo(100);
    }

    @Test
    void aPressOfATextButtonIsAMessageWithItsPayload() {
        hello();
        send("keyboard", INLINE);
        vk.press(page, "anna", "Нет", null);

        JsonNode message = bot.event("message_new").path("message");
        assertThat(message.path("text").asString()).isEqualTo("Нет");
        assertThat(message.path("payload").asString()).isEqualTo("[]");
    }

    @Test
    void onlyVisibleButtonsCanBePressed() {
        hello();
        send("keyboard", INLINE);
        send("keyboard", BELOW.formatted(false));
        vk.press(page, "anna", "Сайт", null);
        vk.press(page, "anna", "Отменить", null);

        assertThatThrownBy(() -> vk.press(page, "anna", "Может быть", null)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> vk.press(page, "anna", "Да", "3")).isInstanceOf(NoSuchElementException.class);
        send("keyboard", "{\"buttons\":[]}");
        assertThatThrownBy(() -> vk.press(page, "anna", "Отменить", null)).isInstanceOf(NoSuchElementException.class);
        vk.press(page, "anna", "Да", "2");
        assertThat(bot.event("message_event").path("conversation_message_id").asInt())
                .isEqualTo(2);
    }

    @Test
    void aKeyboardBelowTheDialogStaysWithTheNewestMessageThatBroughtOne() {
        hello();
        send("keyboard", BELOW.formatted(false));
        send("message", "Без клавиатуры");
        assertThat(vk.messages(page, "anna").get(1).buttons()).hasSize(2);
        assertThat(vk.messages(page, "anna").get(1).inline()).isFalse();

        send("keyboard", BELOW.formatted(true));
        assertThat(vk.messages(page, "anna").get(1).buttons()).isEmpty();
        assertThat(vk.messages(page, "anna").get(3).buttons().get(1))
                .containsExactly(new ButtonView("Отправить местоположение", "location", null));
        vk.press(page, "anna", "Отменить", null);
        assertThat(vk.messages(page, "anna").get(3).buttons()).isEmpty();
    }

    @Test
    void aPressBelowTheDialogNamesNoMessage() {
        hello();
        send("keyboard", BELOW.formatted(false));
        vk.press(page, "anna", "Ещё", null);

        assertThat(bot.event("message_event").has("conversation_message_id")).isFalse();
    }

    @Test
    void aPlaceIsSentByTheButtonThatAsksForIt() {
        hello();
        vk.location(page, "anna", 55.75, 37.61);
        JsonNode unasked = bot.event("message_new").path("message");
        send("keyboard", BELOW.formatted(false));
        assertThatThrownBy(() -> vk.press(page, "anna", "Отправить местоположение", null))
                .isInstanceOf(IllegalArgumentException.class);
        vk.location(page, "anna", 55.75, 37.61);
        JsonNode asked = bot.event("message_new").path("message");

        assertThat(unasked.path("geo").path("coordinates").path("latitude").asDouble())
                .isEqualTo(55.75);
        assertThat(unasked.has("payload")).isFalse();
        assertThat(asked.path("text").asString("?")).isEmpty();
        assertThat(asked.path("payload").asString()).isEqualTo("{\"place\":true}");
        assertThat(vk.messages(page, "anna").getLast().location()).isEqualTo(new LocationView(55.75, 37.61));
    }

    @Test
    void anOldApplicationShowsNoCallbackButtons() {
        vk.text(page, "ivan-old", "Здравствуйте", null);
        JsonNode client = bot.event("message_new").path("client_info");
        send("peer_id", id("ivan-old"), "keyboard", INLINE);

        assertThat(client.path("button_actions").valueStream().map(JsonNode::asString))
                .contains("text")
                .doesNotContain("callback");
        assertThat(vk.messages(page, "ivan-old").getLast().buttons().getFirst())
                .extracting(ButtonView::label)
                .containsExactly("Нет");
        assertThatThrownBy(() -> vk.press(page, "ivan-old", "Да", null)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "document,doc,[документ] Заявление.txt",
        "video,video,[видео]",
        "voice,audio_message,[голосовое сообщение]",
        "contact,link,[контакт]",
        "sticker,sticker,[стикер]"
    })
    void otherThingsArriveAsAttachments(String kind, String type, String shown) {
        vk.other(page, "anna", kind);

        JsonNode attachments = bot.event("message_new").path("message").path("attachments");
        assertThat(attachments.get(0).path("type").asString()).isEqualTo(type);
        assertThat(attachments.get(0).path(type).isObject()).isTrue();
        assertThat(vk.messages(page, "anna").getLast().text()).isEqualTo(shown);
    }

    @Test
    void aQuoteGoesBothWays() {
        vk.text(page, "anna", "Яма", null);
        int id = send("message", "Где?", "reply_to", messageId());
        vk.text(page, "anna", "Здесь", "2");

        JsonNode quoted = bot.event("message_new").path("message").path("reply_message");
        assertThat(quoted.path("id").asInt()).isEqualTo(id);
        assertThat(quoted.path("text").asString()).isEqualTo("Где?");
        assertThat(vk.messages(page, "anna")).extracting(Line::replyTo).containsExactly(null, "1", "2");
        assertThatThrownBy(() -> vk.text(page, "anna", "Где-то", "99")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aResidentCorrectsOwnWords() {
        vk.text(page, "anna", "Ема", null);
        vk.edit(page, "anna", "1", "Яма");

        JsonNode edited = bot.event("message_edit");
        assertThat(edited.path("text").asString()).isEqualTo("Яма");
        assertThat(edited.path("conversation_message_id").asInt()).isEqualTo(1);
        assertThat(edited.has("update_time")).isTrue();
        assertThat(vk.messages(page, "anna").getLast().text()).isEqualTo("Яма");
    }

    @Test
    void whoDeniesMessagesGetsNoneUntilTheyWriteAgain() {
        hello();
        vk.block(page, "anna");
        assertThat(bot.event("message_deny").path("user_id").asLong()).isEqualTo(anna());
        assertThat(refusal()).isEqualTo(901);
        assertThat(vk.blocked(page, "anna")).isTrue();
        assertThat(allowed()).isZero();

        vk.unblock(page, "anna");
        assertThat(bot.event("message_allow").path("user_id").asLong()).isEqualTo(anna());
        assertThat(allowed()).isEqualTo(1);
        vk.block(page, "anna");
        hello();
        assertThat(refusal()).isZero();
    }

    @Test
    void typingIsShownUntilTheWordsCome() {
        hello();
        bot.ask("messages.setActivity", toAnna("type", "typing"));
        assertThat(vk.typing(page, "anna")).isTrue();
        clock.turn(Duration.ofSeconds(10));
        assertThat(vk.typing(page, "anna")).isFalse();

        bot.ask("messages.setActivity", toAnna("type", "typing"));
        send();
        assertThat(vk.typing(page, "anna")).isFalse();
    }

    @Test
    void anyOddUpdateCanBeHandedOver() {
        vk.raw(page, "{\"type\":\"message_new\",\"object\":17}");
        vk.raw(page, "[1]");

        JsonNode events = bot.events();
        assertThat(events.get(0).path("event_id").asString()).isNotEmpty();
        assertThat(events.get(0).path("object").asInt()).isEqualTo(17);
        assertThat(events.get(1).isArray()).isTrue();
        assertThatThrownBy(() -> vk.raw(page, "{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenNamesItsPageOrBelongsToItsGroup() {
        vk.text("demo-vk", "boris", "Яма", null);
        Sandbox demo = new Sandbox(port, "200000001:page_demo-vk");
        assertThat(demo.connect()
                        .ask("messages.send", toAnna("peer_id", id("boris")))
                        .asInt())
                .isPositive();
        assertThat(vk.messages("demo-vk", "boris")).hasSize(2);
        vk.text("demo-vk", "boris", "Здесь", null);
        assertThat(demo.events().get(0).path("group_id").asLong()).isEqualTo(200_000_001);

        Sandbox renewed = new Sandbox(port, "200000001:other");
        assertThat(renewed.ask("messages.send", toAnna("peer_id", id("boris"))).asInt())
                .as("the same group")
                .isPositive();

        Sandbox other = new Sandbox(port, "200000009:other");
        assertThat(other.error("messages.send", toAnna("peer_id", id("boris")))).isEqualTo(901);
        assertThat(vk.messages("200000009", "boris")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNotSent() {
        assertThatThrownBy(() -> vk.text(page, "anna", " ", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vk.other(page, "anna", "money")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vk.album(page, "anna", List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private int messageId() {
        return bot.event("message_new").path("message").path("id").asInt();
    }

    private int allowed() {
        return bot.ask("messages.isMessagesFromGroupAllowed", toAnna("group_id", page, "user_id", anna()))
                .path("is_allowed")
                .asInt(-1);
    }

    private int answer(String event, String data) {
        return bot.error(
                "messages.sendMessageEventAnswer", toAnna("event_id", event, "user_id", anna(), "event_data", data));
    }
}
