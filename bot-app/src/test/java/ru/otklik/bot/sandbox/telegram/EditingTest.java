package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Line;

/** A bot changes and takes back what it has sent. */
@TelegramSandboxTest
class EditingTest {
    private static final String BUTTON =
            "'reply_markup': {'inline_keyboard': [[{'text': 'Да', 'callback_data': 'y'}]]}";

    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    SettableClock clock;

    @Test
    void anEditChangesTheWordsAndTakesButtonsAwayUnlessGivenAgain() {
        Scene scene = new Scene(port, messenger, "edit");
        long id = send(scene, "'text': 'Верно?', " + BUTTON);

        scene.call("editMessageText", "'message_id': " + id + ", 'text': 'Верно!'")
                .result();

        assertThat(scene.last().text()).isEqualTo("Верно!");
        assertThat(scene.last().buttons()).isEmpty();
        assertThat(scene.last().id()).isEqualTo(String.valueOf(id));
    }

    @Test
    void anEditThatChangesNothingIsRefused() {
        Scene scene = new Scene(port, messenger, "same");
        long id = send(scene, "'text': 'Верно?', " + BUTTON);

        assertThat(scene.call("editMessageText", "'message_id': " + id + ", 'text': 'Верно?', " + BUTTON)
                        .description())
                .startsWith("Bad Request: message is not modified: specified new message content and reply markup");
        assertThat(scene.call("editMessageReplyMarkup", "'message_id': " + id).status())
                .isEqualTo(200);
        assertThat(scene.call("editMessageReplyMarkup", "'message_id': " + id).status())
                .isEqualTo(400);
    }

    @Test
    void onlyWordsThatAreThereCanBeEdited() {
        Scene scene = new Scene(port, messenger, "no-words");
        long place = scene.call("sendLocation", "'latitude': 1, 'longitude': 2")
                .result()
                .path("message_id")
                .longValue();

        assertThat(scene.call("editMessageText", "'message_id': " + place + ", 'text': 'a'")
                        .description())
                .isEqualTo("Bad Request: there is no text in the message to edit");
        assertThat(scene.call("editMessageCaption", "'message_id': " + place + ", 'caption': 'a'")
                        .description())
                .isEqualTo("Bad Request: there is no caption in the message to edit");
        assertThat(scene.call("editMessageText", "'message_id': " + scene.first + ", 'text': 'a'")
                        .description())
                .isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void whatBroughtOrTookAReplyKeyboardCannotBeEdited() {
        Scene scene = new Scene(port, messenger, "keyboards");
        long brought = send(scene, "'text': 'Где?', 'reply_markup': {'keyboard': [['Здесь']]}");
        long took = send(scene, "'text': 'Ясно', 'reply_markup': {'remove_keyboard': true}");

        for (long id : new long[] {brought, took}) {
            assertThat(scene.call("editMessageText", "'message_id': " + id + ", 'text': 'a'")
                            .description())
                    .isEqualTo("Bad Request: message can't be edited");
        }
        assertThat(scene.call("editMessageText", "'message_id': 999999999, 'text': 'a'")
                        .description())
                .isEqualTo("Bad Request: message to edit not found");
    }

    @Test
    void editsCountAsMessagesDo() {
        Scene scene = new Scene(port, messenger, "edits-pace");
        long id = send(scene, "'text': '0'");
        int edits = 1;
        while (scene.call("editMessageText", "'message_id': " + id + ", 'text': '" + edits + "'")
                        .status()
                == 200) {
            edits++;
        }
        assertThat(edits).isEqualTo(Limits.CHAT_MESSAGES);
    }

    @Test
    void aMessageCanBeTakenBackWithin48Hours() {
        Scene scene = new Scene(port, messenger, "delete");
        long old = send(scene, "'text': 'старое'");
        clock.advance(Duration.ofHours(48).plusSeconds(1));
        long fresh = send(scene, "'text': 'новое'");

        assertThat(scene.call("deleteMessage", "'message_id': " + old).description())
                .isEqualTo("Bad Request: message can't be deleted for everyone");
        assertThat(scene.call("deleteMessage", "'message_id': " + fresh)
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(messenger.messages("delete", "anna"))
                .extracting(Line::text)
                .containsExactly("Добрый день", "старое");
    }

    private static long send(Scene scene, String fields) {
        return scene.call("sendMessage", fields).result().path("message_id").longValue();
    }
}
