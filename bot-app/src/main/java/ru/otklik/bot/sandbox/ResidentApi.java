package ru.otklik.bot.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The hand that holds the phone, for tests, demos and the sandbox's page. Everything a resident can do is one POST, answered with the
 * conversation as it is right after; what the page says to it comes later.
 */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/api/{messenger}/{page}/{resident}")
class ResidentApi {
    private static final Set<String> OTHER_KINDS =
            Set.of("document", "video", "voice", "audio", "contact", "sticker", "photo", "link", "wall", "poll");
    private static final int LARGEST_ALBUM = 10;

    private final Messengers messengers;

    ResidentApi(Messengers messengers) {
        this.messengers = messengers;
    }

    @ModelAttribute
    Chat chat(@PathVariable String messenger, @PathVariable String page, @PathVariable String resident) {
        return new Chat(messengers.named(messenger), page, resident);
    }

    @GetMapping
    Conversation conversation(@ModelAttribute(binding = false) Chat chat) {
        return Conversation.of(chat);
    }

    @PostMapping("/text")
    Conversation text(@ModelAttribute(binding = false) Chat chat, @RequestBody Body body) {
        chat.messenger().text(chat.page(), chat.resident(), body.text("text"), body.id("replyTo"));
        return Conversation.of(chat);
    }

    @PostMapping("/press")
    Conversation press(@ModelAttribute(binding = false) Chat chat, @RequestBody Body body) {
        chat.messenger().press(chat.page(), chat.resident(), body.text("label"), body.id("id"));
        return Conversation.of(chat);
    }

    @PostMapping("/location")
    Conversation location(@ModelAttribute(binding = false) Chat chat, @RequestBody Body body) {
        double lat = body.number("lat", -90, 90);
        double lon = body.number("lon", -180, 180);
        chat.messenger().location(chat.page(), chat.resident(), lat, lon);
        return Conversation.of(chat);
    }

    /** One {@code file} is a photo, several are an album. An empty file goes through: what to make of it is the page's business. */
    @PostMapping("/photo")
    Conversation photo(
            @ModelAttribute(binding = false) Chat chat,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String caption)
            throws IOException {
        if (files.size() > LARGEST_ALBUM) {
            throw new WrongRequest("В альбоме не больше %d фотографий".formatted(LARGEST_ALBUM));
        }
        List<Picture> pictures = new ArrayList<>();
        for (MultipartFile file : files) {
            pictures.add(picture(file));
        }
        if (pictures.size() == 1) {
            chat.messenger().photo(chat.page(), chat.resident(), pictures.getFirst(), caption);
        } else {
            chat.messenger().album(chat.page(), chat.resident(), pictures, caption);
        }
        return Conversation.of(chat);
    }

    /** A photo sent as a file keeps what its camera wrote into it, such as the place. */
    @PostMapping("/file")
    Conversation file(
            @ModelAttribute(binding = false) Chat chat,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String caption)
            throws IOException {
        chat.messenger().file(chat.page(), chat.resident(), picture(file), caption);
        return Conversation.of(chat);
    }

    private static Picture picture(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        return new Picture(
                name == null || name.isBlank() ? "photo.jpg" : name,
                type == null ? "application/octet-stream" : type,
                file.getBytes());
    }

    /** Something ready-made; several kinds with commas between them go together where the messenger can. */
    @PostMapping("/other")
    Conversation other(@ModelAttribute(binding = false) Chat chat, @RequestBody Body body) {
        String kinds = body.text("kind");
        for (String kind : kinds.split(",", -1)) {
            if (!OTHER_KINDS.contains(kind)) {
                throw new WrongRequest(
                        "Поле «kind» — document, video, voice, audio, contact, sticker, photo, link, wall или poll, а не «%s»"
                                .formatted(kind));
            }
        }
        chat.messenger().other(chat.page(), chat.resident(), kinds);
        return Conversation.of(chat);
    }

    /** The same by its address. */
    @PostMapping("/{kind:document|video|voice|audio|contact|sticker}")
    Conversation one(@ModelAttribute(binding = false) Chat chat, @PathVariable String kind) {
        chat.messenger().other(chat.page(), chat.resident(), kind);
        return Conversation.of(chat);
    }

    @PostMapping("/edit")
    Conversation edit(@ModelAttribute(binding = false) Chat chat, @RequestBody Body body) {
        String id = body.id("id");
        if (id == null) {
            throw new WrongRequest("Поле «id» должно назвать сообщение");
        }
        chat.messenger().edit(chat.page(), chat.resident(), id, body.text("text"));
        return Conversation.of(chat);
    }

    @PostMapping("/block")
    Conversation block(@ModelAttribute(binding = false) Chat chat) {
        chat.messenger().block(chat.page(), chat.resident());
        return Conversation.of(chat);
    }

    @PostMapping("/unblock")
    Conversation unblock(@ModelAttribute(binding = false) Chat chat) {
        chat.messenger().unblock(chat.page(), chat.resident());
        return Conversation.of(chat);
    }
}
