package ru.otklik.bot.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import ru.otklik.bot.sandbox.Picture;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ready-made contents for what a sandbox's resident sends besides texts, places and photos. */
final class Samples {
    private final Files files;
    private final SecureRandom random = new SecureRandom();

    Samples(Files files) {
        this.files = files;
    }

    String albumId() {
        return Long.toString(13_000_000_000_000_000L + random.nextLong(1_000_000_000_000_000L));
    }

    /** @param kind {@code document}, {@code video}, {@code voice}, {@code audio}, {@code contact}, {@code sticker} or {@code poll} */
    ObjectNode of(String kind, Resident resident) {
        return switch (kind) {
            case "document" ->
                file(Files.Kind.DOCUMENT, "Заявление.pdf", "application/pdf", "%PDF-1.4 sandbox")
                        .put("file_name", "Заявление.pdf")
                        .put("mime_type", "application/pdf");
            case "video" ->
                file(Files.Kind.VIDEO, "video.mp4", "video/mp4", "sandbox video")
                        .put("width", 640)
                        .put("height", 360)
                        .put("duration", 7)
                        .put("mime_type", "video/mp4");
            case "voice" ->
                file(Files.Kind.VOICE, "voice.oga", "audio/ogg", "sandbox voice")
                        .put("duration", 3)
                        .put("mime_type", "audio/ogg");
            case "audio" ->
                file(Files.Kind.AUDIO, "audio.mp3", "audio/mpeg", "sandbox audio")
                        .put("duration", 180)
                        .put("performer", "Двор")
                        .put("title", "Песня")
                        .put("mime_type", "audio/mpeg");
            case "poll" ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", albumId())
                        .put("question", "Нужна ли лавочка?")
                        .put("total_voter_count", 0)
                        .put("is_closed", false)
                        .put("is_anonymous", true)
                        .put("type", "regular")
                        .put("allows_multiple_answers", false);
            case "sticker" ->
                file(Files.Kind.STICKER, "sticker.webp", "image/webp", "sandbox sticker")
                        .put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false)
                        .put("emoji", "👍");
            case "contact" ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("phone_number", "+7999" + resident.id() % 10_000_000)
                        .put("first_name", resident.firstName())
                        .put("user_id", resident.id());
            default -> throw new IllegalArgumentException("Житель не может отправить «%s»".formatted(kind));
        };
    }

    ObjectNode document(Picture file) {
        return Attachments.describe(files.keep(Files.Kind.DOCUMENT, file));
    }

    private ObjectNode file(Files.Kind kind, String name, String type, String content) {
        Files.Stored file = files.keep(kind, new Picture(name, type, content.getBytes(StandardCharsets.UTF_8)));
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
    }
}
