package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.databind.JsonNode;

/** Photos and files in both directions. */
@TelegramSandboxTest
class MediaTest {
    private static final String WORDS = "{'chat_id': CHAT, 'photo': 'VALUE', 'caption': 'Готово'}";

    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Test
    void aPhotoThatTheBotSendsIsShownAndCanBeSentAgainByItsId() {
        Scene scene = new Scene(port, messenger, "photo");
        byte[] jpeg = Photos.jpeg(640, 480);

        JsonNode sent = sendPhoto(scene, jpeg).result();

        JsonNode largest = sent.path("photo").path(sent.path("photo").size() - 1);
        assertThat(largest.path("width").intValue()).isEqualTo(640);
        assertThat(messenger.picture(scene.last().photos().getFirst()))
                .get()
                .extracting(Picture::bytes)
                .isEqualTo(jpeg);
        JsonNode again = scene.bot
                .json("sendPhoto", words(scene, largest.path("file_id").asString()))
                .result();
        assertThat(again.path("photo").path(0).path("file_id")).isEqualTo(largest.path("file_id"));
        assertThat(scene.last().text()).isEqualTo("Готово");
    }

    @Test
    void aPartMayHaveAnyNameThatTheParameterSays() {
        Scene scene = new Scene(port, messenger, "attached");
        Multipart parts = new Multipart()
                .field("chat_id", String.valueOf(scene.chat))
                .field("photo", "attach://mine")
                .file("mine", "a.jpg", Photos.jpeg(10, 10));

        assertThat(scene.bot
                        .multipart("sendPhoto", parts)
                        .result()
                        .path("photo")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoPhotoIsRefused() {
        Scene scene = new Scene(port, messenger, "no-photo");

        assertThat(sendPhoto(scene, new byte[0]).description()).isEqualTo("Bad Request: file must be non-empty");
        assertThat(sendPhoto(scene, "text".getBytes(StandardCharsets.UTF_8)).description())
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(sendPhoto(scene, Photos.jpeg(210, 10)).description())
                .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        assertThat(sendPhoto(scene, Photos.jpeg(9_000, 1_001)).description())
                .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        assertThat(sendPhoto(scene, new byte[10 * 1024 * 1024 + 1]).description())
                .isEqualTo("Bad Request: file is too big");
        assertThat(scene.call("sendPhoto", "'caption': 'a'").description())
                .isEqualTo("Bad Request: there is no photo in the request");
        assertThat(scene.bot
                        .json("sendPhoto", words(scene, "https://example.org/a.jpg"))
                        .description())
                .isEqualTo("Bad Request: failed to get HTTP URL content");
        assertThat(scene.bot.json("sendPhoto", words(scene, "AgACnonsense")).description())
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(scene.bot
                        .json("sendPhoto", words(scene, "x").replace("Готово", "ё".repeat(1025)))
                        .status())
                .isEqualTo(400);
        assertThat(scene.last().from()).isEqualTo("resident");
    }

    @Test
    void aCaptionHasAtMost1024Units() {
        Scene scene = new Scene(port, messenger, "caption");
        Multipart parts = photo(scene, Photos.jpeg(10, 10)).field("caption", "ё".repeat(1025));

        assertThat(scene.bot.multipart("sendPhoto", parts).description())
                .isEqualTo("Bad Request: message caption is too long");
    }

    @Test
    void aDocumentKeepsItsNameAndIsNoPhoto() {
        Scene scene = new Scene(port, messenger, "document");
        Multipart parts = new Multipart()
                .field("chat_id", String.valueOf(scene.chat))
                .file("document", "Ответ.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));

        JsonNode document = scene.bot.multipart("sendDocument", parts).result().path("document");

        assertThat(document.path("file_name").asString()).isEqualTo("Ответ.pdf");
        assertThat(scene.bot
                        .json("sendPhoto", words(scene, document.path("file_id").asString()))
                        .description())
                .isEqualTo("Bad Request: can't use file of type Document as Photo");
    }

    @Test
    void anAlbumHasTwoToTenItemsAndIsShownWhollyOrNotAtAll() {
        Scene scene = new Scene(port, messenger, "album");

        JsonNode sent = album(scene, 3, 3).result();

        assertThat(sent.size()).isEqualTo(3);
        assertThat(sent.path(0).path("media_group_id")).isEqualTo(sent.path(2).path("media_group_id"));
        assertThat(sent.path(0).path("caption").asString()).isEqualTo("Подпись 0");
        assertThat(album(scene, 1, 1).description()).isEqualTo("Bad Request: too few messages to send as an album");
        assertThat(album(scene, 11, 11).description()).isEqualTo("Bad Request: too many messages to send as an album");
        assertThat(album(scene, 3, 2).description()).isEqualTo("Bad Request: there is no photo in the request");
        assertThat(messenger.messages("album", "anna")).hasSize(4);
        assertThat(scene.call("sendMediaGroup", "'a': 1").description())
                .isEqualTo("Bad Request: parameter \"media\" is required");
    }

    @Test
    void aResidentsPhotoComesInSeveralSizesAndIsFetchedByItsPath() {
        Scene scene = new Scene(port, messenger, "resident-photo");
        Picture picture = Photos.picture(1000, 500);
        messenger.photo("resident-photo", "anna", picture, "Яма");

        JsonNode message = scene.update().path("message");
        JsonNode sizes = message.path("photo");
        String id = sizes.path(sizes.size() - 1).path("file_id").asString();
        JsonNode file = scene.bot.get("getFile", Map.of("file_id", id)).result();
        var download = scene.bot.download(file.path("file_path").asString());

        assertThat(message.path("caption").asString()).isEqualTo("Яма");
        assertThat(sizes.size()).isEqualTo(3);
        assertThat(sizes.path(0).path("width").intValue())
                .isLessThan(sizes.path(2).path("width").intValue());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(picture.bytes());
        assertThat(scene.bot.download("photos/file_none.jpg").statusCode()).isEqualTo(404);
        assertThat(new BotCaller(port, "oops").download("photos/file_0.jpg").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFileAbove20MegabytesCannotBeFetched() {
        Scene scene = new Scene(port, messenger, "big");
        messenger.photo("big", "anna", new Picture("big.jpg", "image/jpeg", new byte[20 * 1024 * 1024 + 1]), null);
        String id = scene.update()
                .path("message")
                .path("photo")
                .path(0)
                .path("file_id")
                .asString();

        assertThat(scene.bot.get("getFile", Map.of("file_id", id)).description())
                .isEqualTo("Bad Request: file is too big");
    }

    @Test
    void whatIsNoImageStillArrivesFromAResident() {
        Scene scene = new Scene(port, messenger, "empty-photo");
        messenger.photo("empty-photo", "anna", new Picture("a.jpg", "image/jpeg", new byte[0]), null);

        assertThat(scene.update()
                        .path("message")
                        .path("photo")
                        .path(0)
                        .path("file_size")
                        .intValue())
                .isZero();
    }

    private static String words(Scene scene, String value) {
        return WORDS.replace("CHAT", String.valueOf(scene.chat))
                .replace("VALUE", value)
                .replace('\'', '"');
    }

    private static Multipart photo(Scene scene, byte[] bytes) {
        return new Multipart().field("chat_id", String.valueOf(scene.chat)).file("photo", "a.jpg", bytes);
    }

    private static BotCaller.Reply sendPhoto(Scene scene, byte[] bytes) {
        return scene.bot.multipart("sendPhoto", photo(scene, bytes));
    }

    private static BotCaller.Reply album(Scene scene, int items, int files) {
        Multipart parts = new Multipart().field("chat_id", String.valueOf(scene.chat));
        StringBuilder media = new StringBuilder();
        for (int i = 0; i < items; i++) {
            media.append(media.isEmpty() ? "[" : ",")
                    .append("{\"type\":\"photo\",\"media\":\"attach://f%d\",\"caption\":\"Подпись %d\"}"
                            .formatted(i, i));
        }
        parts.field("media", media + "]");
        for (int i = 0; i < files; i++) {
            parts.file("f" + i, "a.jpg", Photos.jpeg(20, 20));
        }
        return scene.bot.multipart("sendMediaGroup", parts);
    }
}
