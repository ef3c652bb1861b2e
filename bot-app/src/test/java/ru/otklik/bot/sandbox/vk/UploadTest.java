package ru.otklik.bot.sandbox.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.databind.JsonNode;

/** Photos and documents, both ways. */
class UploadTest extends WithCommunity {
    private static final byte[] WORDS = "Это не картинка".getBytes(StandardCharsets.UTF_8);

    @Test
    void aPhotoOfThePageIsUploadedSavedSentAndSeen() throws IOException {
        hello();
        byte[] png = png(900, 600);
        JsonNode saved = bot.ask("photos.saveMessagesPhoto", parameters(upload(png)));

        JsonNode photo = saved.get(0);
        assertThat(photo.path("owner_id").asLong()).isEqualTo(-Long.parseLong(page));
        send("attachment", name(photo), "message", "");
        List<String> seen = vk.messages(page, "anna").getLast().photos();
        assertThat(seen).hasSize(1);
        assertThat(vk.picture(seen.getFirst()))
                .hasValueSatisfying(picture -> assertThat(picture.bytes()).isEqualTo(png));
        assertThat(refusal("attachment", name(photo) + "0")).isEqualTo(100);
    }

    @Test
    void whatIsNoPhotoIsLeftOut() {
        for (byte[] bytes : List.of(WORDS, new byte[0])) {
            JsonNode uploaded = upload(bytes);
            assertThat(uploaded.path("photo").asString()).isEqualTo("[]");
            assertThat(bot.error("photos.saveMessagesPhoto", parameters(uploaded)))
                    .isEqualTo(100);
        }
        assertThat(bot.upload(photoServer(), "file", WORDS).body()).contains("\"photo\":\"[]\"");
        assertThat(bot.upload(bot.base() + "upload/nowhere", "photo", WORDS).body())
                .contains("error");
    }

    @Test
    void aPhotoIsSavedOnlyWithWhatTheUploadGave() throws IOException {
        Map<String, Object> right = parameters(upload(png(10, 10)));

        assertThat(bot.error("photos.saveMessagesPhoto", Sandbox.with(right, "hash", "x")))
                .isEqualTo(121);
        assertThat(bot.error("photos.saveMessagesPhoto", Sandbox.with(right, "server", 1)))
                .isEqualTo(118);
        assertThat(bot.error("photos.saveMessagesPhoto", Sandbox.with(right, "photo", "x")))
                .isEqualTo(129);
        Sandbox other = new Sandbox(port, "8" + page + ":secret");
        assertThat(other.error("photos.saveMessagesPhoto", right)).isEqualTo(121);
    }

    @Test
    void anAlbumOfAResidentIsOneMessageWithPhotosOfManySizes() throws IOException {
        Picture wide = new Picture("wide.png", "image/png", png(900, 300));
        Picture small = new Picture("small.png", "image/png", png(60, 60));
        vk.album(page, "anna", List.of(wide, small), "Яма");

        JsonNode message = bot.event("message_new").path("message");
        assertThat(message.path("text").asString()).isEqualTo("Яма");
        assertThat(message.path("attachments").size()).isEqualTo(2);
        JsonNode sizes = message.path("attachments").get(0).path("photo").path("sizes");
        assertThat(sizes.valueStream().map(size -> size.path("type").asString()))
                .containsExactly("s", "m", "x", "y", "z");
        BufferedImage middle = image(sizes.get(2));
        assertThat(middle.getWidth())
                .isEqualTo(604)
                .isEqualTo(sizes.get(2).path("width").asInt());
        assertThat(middle.getHeight()).isEqualTo(201);
        assertThat(bot.bytes(sizes.get(4).path("url").asString())).isEqualTo(wide.bytes());
        assertThat(message.path("attachments")
                        .get(1)
                        .path("photo")
                        .path("sizes")
                        .size())
                .isEqualTo(1);
        assertThat(bot.get(bot.base() + "file/nothing/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aBrokenPhotoOfAResidentArrivesWithoutMeasures() {
        vk.photo(page, "anna", new Picture("empty.jpg", "image/jpeg", new byte[0]), null);

        JsonNode photo = bot.event("message_new")
                .path("message")
                .path("attachments")
                .get(0)
                .path("photo");
        assertThat(photo.path("sizes").get(0).path("width").asInt(1)).isZero();
        assertThat(bot.bytes(photo.path("sizes").get(0).path("url").asString())).isEmpty();
    }

    @Test
    void aDocumentIsUploadedSavedAndSent() {
        hello();
        String server = bot.ask("docs.getMessagesUploadServer", Map.of("peer_id", anna(), "type", "doc"))
                .path("upload_url")
                .asString();
        String file = Sandbox.json(bot.upload(server, "file", WORDS).body())
                .path("file")
                .asString();
        JsonNode doc =
                bot.ask("docs.save", Map.of("file", file, "title", "Ответ.txt")).path("doc");

        assertThat(doc.path("title").asString()).isEqualTo("Ответ.txt");
        assertThat(bot.bytes(doc.path("url").asString())).isEqualTo(WORDS);
        assertThat(refusal("attachment", name(doc).replace("photo", "doc"))).isZero();
        assertThat(bot.error("docs.save", Map.of("file", "x"))).isEqualTo(105);
        assertThat(bot.upload(server, "file", new byte[0]).body()).contains("no_file");
    }

    @Test
    void filesArePreparedOnlyForWhoMayBeWrittenTo() {
        assertThat(bot.error("photos.getMessagesUploadServer", Map.of("peer_id", anna())))
                .isEqualTo(901);
    }

    private String photoServer() {
        return bot.ask("photos.getMessagesUploadServer", Map.of())
                .path("upload_url")
                .asString();
    }

    private JsonNode upload(byte[] bytes) {
        return Sandbox.json(bot.upload(photoServer(), "photo", bytes).body());
    }

    private static Map<String, Object> parameters(JsonNode uploaded) {
        return Map.of(
                "server", uploaded.path("server").asInt(),
                "photo", uploaded.path("photo").asString(),
                "hash", uploaded.path("hash").asString());
    }

    private static String name(JsonNode photo) {
        return "photo" + photo.path("owner_id").asLong() + "_"
                + photo.path("id").asLong() + "_" + photo.path("access_key").asString();
    }

    private BufferedImage image(JsonNode size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bot.bytes(size.path("url").asString())));
    }

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
