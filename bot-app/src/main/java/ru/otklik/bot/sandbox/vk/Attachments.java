package ru.otklik.bot.sandbox.vk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.SamplePhoto;
import ru.otklik.bot.sandbox.vk.FileStore.StoredFile;
import ru.otklik.bot.sandbox.vk.PhotoSizes.Size;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes attachments in the shapes of API 5.199. */
@Component("vkAttachments")
@Profile("sandbox")
class Attachments {
    // Where VK's own numbers of such things begin nowadays.
    private final AtomicInteger lastId = new AtomicInteger(457_239_016);
    private final FileStore files;

    Attachments(FileStore files) {
        this.files = files;
    }

    /** Numbers up to this one are taken. */
    void skip(int taken) {
        lastId.accumulateAndGet(taken, Math::max);
    }

    Attachment photo(long owner, StoredFile file, Instant now) {
        return new Attachment(named("photo", photoJson(owner, file, now)), Optional.of(file.id()));
    }

    Attachment photo(long owner, Picture picture, Instant now) {
        return photo(owner, files.keep(picture), now);
    }

    private ObjectNode photoJson(long owner, StoredFile file, Instant now) {
        ObjectNode photo = owned(owner, now).put("album_id", owner < 0 ? -64 : -15);
        photo.put("text", "").put("has_tags", false);
        List<Size> sizes = PhotoSizes.of(file);
        var array = photo.putArray("sizes");
        sizes.forEach(size -> array.add(size(file, size)));
        photo.set("orig_photo", size(file, new Size("base", file.width(), file.height())));
        return photo;
    }

    private static ObjectNode size(StoredFile file, Size size) {
        return json().put("type", size.type())
                .put("url", Addresses.of("file/" + file.id() + "/" + size.type()))
                .put("width", size.width())
                .put("height", size.height());
    }

    Attachment document(long owner, StoredFile file, String title, Instant now) {
        String name = file.content().fileName();
        ObjectNode doc = owned(owner, now)
                .put("title", title)
                .put("size", file.content().bytes().length)
                .put("ext", name.substring(name.lastIndexOf('.') + 1))
                .put("type", file.isPicture() ? 4 : 1)
                .put("url", whole(file));
        return new Attachment(named("doc", doc), Optional.empty());
    }

    Attachment voice(long owner, StoredFile file, Instant now) {
        ObjectNode voice = owned(owner, now)
                .put("duration", 3)
                .put("link_mp3", whole(file))
                .put("link_ogg", whole(file));
        voice.putArray("waveform").add(1).add(9).add(31).add(12).add(4);
        return new Attachment(named("audio_message", voice), Optional.empty());
    }

    /**
     * Something that a resident might send.
     *
     * @param kind as {@link ru.otklik.bot.sandbox.EmulatedMessenger#other} names it
     */
    Attachment sample(String kind, Resident resident, Instant now) {
        long owner = resident.id();
        return switch (kind) {
            case "document" -> document(owner, file("Заявление.txt", "text/plain"), "Заявление.txt", now);
            case "video" -> video(owner, now);
            case "voice" -> voice(owner, file("voice.ogg", "audio/ogg"), now);
            case "audio" -> audio(owner, now);
            case "photo" -> photo(owner, SamplePhoto.get(), now);
            case "link" -> link("https://example.com/novosti/17", "Новости двора", "example.com");
            case "wall" -> post(owner, now);
            case "poll" ->
                new Attachment(named("poll", owned(owner, now).put("question", "Нужна ли лавочка?")), Optional.empty());
            case "contact" -> link("https://vk.com/id" + resident.id(), resident.name(), "vk.com");
            case "sticker" -> sticker();
            default -> throw new IllegalArgumentException("Во ВКонтакте нет «" + kind + "»");
        };
    }

    private StoredFile file(String name, String type) {
        return files.keep(new Picture(name, type, "Отклик".getBytes(StandardCharsets.UTF_8)));
    }

    private static String whole(StoredFile file) {
        return Addresses.of("file/" + file.id() + "/whole");
    }

    private Attachment video(long owner, Instant now) {
        ObjectNode video = owned(owner, now)
                .put("title", "Видео")
                .put("description", "")
                .put("duration", 7)
                .put("can_add", 0);
        video.putArray("image");
        return new Attachment(named("video", video), Optional.empty());
    }

    static Attachment sticker() {
        ObjectNode sticker = json().put("inner_type", "base_sticker_new")
                .put("sticker_id", 9_019)
                .put("product_id", 279);
        sticker.putArray("images");
        sticker.putArray("images_with_background");
        return new Attachment(named("sticker", sticker), Optional.empty());
    }

    /** People too are shared as links to their pages: VK has no contact cards. */
    private static Attachment link(String url, String title, String caption) {
        ObjectNode link = json().put("url", url)
                .put("title", title)
                .put("caption", caption)
                .put("description", "");
        return new Attachment(named("link", link), Optional.empty());
    }

    /** Music: pages get no file of it. */
    private Attachment audio(long owner, Instant now) {
        ObjectNode audio = owned(owner, now)
                .put("artist", "Двор")
                .put("title", "Песня")
                .put("duration", 180)
                .put("url", "");
        return new Attachment(named("audio", audio), Optional.empty());
    }

    /** Somebody's post with a photo. */
    private Attachment post(long owner, Instant now) {
        ObjectNode post = json().put("id", lastId.incrementAndGet())
                .put("from_id", owner)
                .put("to_id", owner)
                .put("date", now.getEpochSecond())
                .put("post_type", "post")
                .put("text", "Во дворе который день не вывозят мусор");
        Attachment photo = photo(owner, SamplePhoto.get(), now);
        post.putArray("attachments").add(photo.json());
        return new Attachment(named("wall", post), photo.photo());
    }

    private ObjectNode owned(long owner, Instant now) {
        return json().put("id", lastId.incrementAndGet())
                .put("owner_id", owner)
                .put("date", now.getEpochSecond())
                .put("access_key", UUID.randomUUID().toString().replace("-", "").substring(0, 18));
    }

    private static ObjectNode named(String type, ObjectNode content) {
        ObjectNode attachment = json().put("type", type);
        attachment.set(type, content);
        return attachment;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
