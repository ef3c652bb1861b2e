package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A bot shows messages once more, sends files that it knows, and does what nobody sees. */
@TelegramSandboxTest
class RepeatingTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Test
    void aCopyIsAMessageOfItsOwnAndAForwardedOneTellsItsOrigin() {
        Scene scene = new Scene(port, messenger, "repeat");
        String from = "'from_chat_id': " + scene.chat + ", 'message_id': " + scene.first;

        JsonNode copy = scene.call("copyMessage", from).result();
        assertThat(copy.size()).isEqualTo(1);
        assertThat(scene.last().id()).isEqualTo(copy.path("message_id").asString());
        assertThat(scene.last().text()).isEqualTo("Добрый день");
        assertThat(scene.last().from()).isEqualTo("page");

        JsonNode forwarded = scene.call("forwardMessage", from).result();
        assertThat(forwarded.path("text").asString()).isEqualTo("Добрый день");
        assertThat(forwarded
                        .path("forward_origin")
                        .path("sender_user")
                        .path("id")
                        .longValue())
                .isEqualTo(scene.chat);
        assertThat(scene.call("copyMessage", "'from_chat_id': " + scene.chat + ", 'message_id': 99999")
                        .description())
                .isEqualTo("Bad Request: message to copy not found");
        assertThat(scene.call("forwardMessage", "'message_id': 1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"video,sendVideo,[видео]", "voice,sendVoice,[голосовое сообщение]", "sticker,sendSticker,[стикер]"})
    void filesAreSentAgainByTheirIdAndOnlyAsWhatTheyAre(String kind, String method, String shown) {
        Scene scene = new Scene(port, messenger, "files-" + kind);
        messenger.other("files-" + kind, "anna", kind);
        String id = scene.update().path("message").path(kind).path("file_id").asString();

        JsonNode sent = scene.call(method, "'" + kind + "': '" + id + "'").result();
        assertThat(sent.path(kind).path("file_id").asString()).isEqualTo(id);
        assertThat(scene.last().text()).startsWith(shown);
        assertThat(scene.call("sendDocument", "'document': '" + id + "'").description())
                .startsWith("Bad Request: can't use file of type");
        assertThat(scene.call(method, "'" + kind + "': ''").status()).isEqualTo(400);
    }

    @Test
    void reactionsAndPinsAreChecked() {
        Scene scene = new Scene(port, messenger, "react");
        String first = "'message_id': " + scene.first;
        assertThat(scene.call("setMessageReaction", first + ", 'reaction': [{'type': 'emoji', 'emoji': '👍'}]")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(scene.call("setMessageReaction", first + ", 'reaction': [{'type': 'emoji'}]")
                        .status())
                .isEqualTo(400);
        assertThat(scene.call("pinChatMessage", first).result().asBoolean()).isTrue();
        assertThat(scene.call("pinChatMessage", "'message_id': 99999").description())
                .isEqualTo("Bad Request: message to pin not found");
        assertThat(scene.call("getUserProfilePhotos", "'user_id': " + scene.chat)
                        .result()
                        .path("total_count")
                        .asInt())
                .isZero();
        assertThat(scene.call("getUserProfilePhotos", "'user_id': 5, 'limit': 0")
                        .status())
                .isEqualTo(400);
    }
}
