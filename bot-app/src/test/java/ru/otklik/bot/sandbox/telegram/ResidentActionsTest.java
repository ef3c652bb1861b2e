package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.PageView;
import tools.jackson.databind.JsonNode;

/** What a resident does and sees. */
@TelegramSandboxTest
class ResidentActionsTest {
    private static final String KEYBOARD =
            "'reply_markup': {'keyboard': [[{'text': 'Где я', 'request_location': true}],"
                    + " ['Отмена']], 'one_time_keyboard': %s, 'resize_keyboard': true}";

    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    SettableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"document", "video", "voice", "contact", "sticker"})
    void everyKindOfContentArrives(String kind) {
        Scene scene = new Scene(port, messenger, "kind-" + kind);

        messenger.other("kind-" + kind, "anna", kind);

        JsonNode message = scene.update().path("message");
        assertThat(message.path(kind).isObject()).isTrue();
        assertThat(message.has("text")).isFalse();
        assertThat(scene.last().text()).isNotEmpty();
    }

    @Test
    void aContactBelongsToWhoSendsIt() {
        Scene scene = new Scene(port, messenger, "contact");
        messenger.other("contact", "anna", "contact");

        assertThat(scene.update()
                        .path("message")
                        .path("contact")
                        .path("user_id")
                        .longValue())
                .isEqualTo(scene.chat);
    }

    @Test
    void anAlbumIsOneUpdateForEachPhoto() {
        Scene scene = new Scene(port, messenger, "resident-album");
        messenger.album("resident-album", "anna", List.of(Photos.picture(20, 20), Photos.picture(30, 30)), "Две ямы");

        JsonNode updates = scene.updates();

        assertThat(updates.size()).isEqualTo(2);
        JsonNode one = updates.path(0).path("message");
        JsonNode two = updates.path(1).path("message");
        assertThat(one.path("media_group_id").asString())
                .isNotEmpty()
                .isEqualTo(two.path("media_group_id").asString());
        assertThat(one.path("caption").asString()).isEqualTo("Две ямы");
        assertThat(two.has("caption")).isFalse();
        assertThat(messenger.messages("resident-album", "anna").getLast().photos())
                .hasSize(1);
    }

    @Test
    void anAnswerCarriesTheMessageItAnswers() {
        Scene scene = new Scene(port, messenger, "answer");
        messenger.text("answer", "anna", "Нет", String.valueOf(scene.first));

        JsonNode quoted = scene.update().path("message").path("reply_to_message");

        assertThat(quoted.path("message_id").longValue()).isEqualTo(scene.first);
        assertThatThrownBy(() -> messenger.text("answer", "anna", "Нет", "17"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEditedTextComesAsAnEditedMessage() {
        Scene scene = new Scene(port, messenger, "edited");
        messenger.edit("edited", "anna", String.valueOf(scene.first), "Добрый вечер");

        JsonNode edited = scene.update().path("edited_message");

        assertThat(edited.path("text").asString()).isEqualTo("Добрый вечер");
        assertThat(edited.path("message_id").longValue()).isEqualTo(scene.first);
        assertThat(edited.has("edit_date")).isTrue();
        assertThat(scene.last().text()).isEqualTo("Добрый вечер");
    }

    @Test
    void aBlockingResidentCannotBeReachedUntilSheUnblocks() {
        Scene scene = new Scene(port, messenger, "blocking");
        messenger.block("blocking", "anna");
        messenger.block("blocking", "anna");

        JsonNode member = scene.update().path("my_chat_member");
        BotCaller.Reply refused = scene.call("sendMessage", "'text': 'a'");

        assertThat(member.path("old_chat_member").path("status").asString()).isEqualTo("member");
        assertThat(member.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.description()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(messenger.blocked("blocking", "anna")).isTrue();
        assertThatThrownBy(() -> messenger.text("blocking", "anna", "Ау", null))
                .isInstanceOf(IllegalStateException.class);
        messenger.unblock("blocking", "anna");
        assertThat(scene.call("sendMessage", "'text': 'a'").status()).isEqualTo(200);
        assertThat(scene.updates().size()).isEqualTo(2);
    }

    @Test
    void theNewestReplyKeyboardIsShownAndItsButtonsSendText() {
        Scene scene = new Scene(port, messenger, "keyboard");
        scene.call("sendMessage", "'text': 'Где?', " + KEYBOARD.formatted("false"))
                .result();

        Line line = scene.last();
        messenger.press("keyboard", "anna", "Отмена", null);

        assertThat(line.inline()).isFalse();
        assertThat(line.buttons()).hasSize(2);
        assertThat(line.buttons().getFirst().getFirst().kind()).isEqualTo("location");
        assertThat(scene.update().path("message").path("text").asString()).isEqualTo("Отмена");
        assertThat(messenger.messages("keyboard", "anna").get(1).buttons()).hasSize(2);
        scene.call("sendMessage", "'text': 'Хорошо', 'reply_markup': {'remove_keyboard': true}")
                .result();
        assertThat(messenger.messages("keyboard", "anna"))
                .allSatisfy(l -> assertThat(l.buttons()).isEmpty());
        assertThatThrownBy(() -> messenger.press("keyboard", "anna", "Отмена", null))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aOneTimeKeyboardGoesAwayOnceItIsUsed() {
        Scene scene = new Scene(port, messenger, "once");
        scene.call("sendMessage", "'text': 'Где?', " + KEYBOARD.formatted("true"))
                .result();

        messenger.location("once", "anna", 55.75, 37.5);

        JsonNode place = scene.update().path("message").path("location");
        assertThat(place.path("latitude").doubleValue()).isEqualTo(55.75);
        assertThat(messenger.messages("once", "anna"))
                .allSatisfy(l -> assertThat(l.buttons()).isEmpty());
        assertThat(scene.last().location()).isEqualTo(new Line.LocationView(55.75, 37.5));
    }

    @Test
    void aButtonOfAnEarlierMessageIsFoundByTheMessage() {
        Scene scene = new Scene(port, messenger, "earlier");
        String button = "'text': '%s', 'reply_markup': {'inline_keyboard': [[{'text': 'Да', 'callback_data': '%s'}]]}";
        String first = scene.call("sendMessage", button.formatted("а", "first"))
                .result()
                .path("message_id")
                .asString();
        scene.call("sendMessage", button.formatted("б", "second")).result();

        messenger.press("earlier", "anna", "Да", first);
        messenger.press("earlier", "anna", "Да", null);

        assertThat(scene.updates().path(0).path("callback_query").path("data").asString())
                .isEqualTo("first");
        assertThat(scene.updates().path(1).path("callback_query").path("data").asString())
                .isEqualTo("second");
    }

    @Test
    void thePageIsTypingForFiveSecondsOrUntilItsMessage() {
        Scene scene = new Scene(port, messenger, "typing");
        scene.call("sendChatAction", "'action': 'typing'").result();

        assertThat(messenger.typing("typing", "anna")).isTrue();
        clock.advance(Duration.ofSeconds(5));
        assertThat(messenger.typing("typing", "anna")).isFalse();
        scene.call("sendChatAction", "'action': 'typing'").result();
        scene.call("sendMessage", "'text': 'a'").result();
        assertThat(messenger.typing("typing", "anna")).isFalse();
    }

    @Test
    void anOddUpdateIsHandedOverAsItIs() {
        Scene scene = new Scene(port, messenger, "raw");
        messenger.raw("raw", "{\"guest_message\": {\"message_id\": 99999999999}}");

        assertThat(scene.update().path("guest_message").path("message_id").longValue())
                .isEqualTo(99_999_999_999L);
        scene.confirm();
        messenger.raw("raw", "{\"update_id\": 5000000000, \"message\": \"?\"}");
        assertThat(scene.update().path("update_id").longValue()).isEqualTo(5_000_000_000L);
        scene.confirm();
        assertThat(scene.updates().isEmpty()).isTrue();
        assertThatThrownBy(() -> messenger.raw("raw", "[]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readingAConversationBeginsNone() {
        assertThat(messenger.messages("unread", "anna")).isEmpty();
        assertThat(messenger.typing("unread", "anna")).isFalse();
        assertThat(messenger.pages()).extracting(PageView::id).doesNotContain("unread");
    }

    @Test
    void aPageNamesThoseWhoWroteToIt() {
        messenger.text("listed", "anna", "а", null);
        messenger.text("listed", "boris", "б", null);

        assertThat(messenger.pages()).contains(new PageView("listed", "listed", List.of("anna", "boris")));
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        for (int i = 0; i < Limits.SHOWN_MESSAGES + 5; i++) {
            messenger.text("many", "anna", "№ " + i, null);
        }

        assertThat(messenger.messages("many", "anna")).hasSize(Limits.SHOWN_MESSAGES);
        assertThat(messenger.messages("many", "anna").getFirst().text()).isEqualTo("№ 5");
    }
}
