package ru.otklik.bot.channels.telegram;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.channels.Incoming.Kind;
import ru.otklik.bot.channels.Incoming.Sender;
import ru.otklik.bot.channels.wire.Places;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.dialogs.territory.Point;
import tools.jackson.databind.JsonNode;

/** What a Telegram message holds (Bot API 10.1, object Message). */
class TelegramContent {
    /** Service messages of a private chat: nobody has written anything. */
    private static final Set<String> SERVICE = Set.of(
            "pinned_message",
            "message_auto_delete_timer_changed",
            "successful_payment",
            "refunded_payment",
            "users_shared",
            "chat_shared",
            "connected_website",
            "write_access_allowed",
            "passport_data",
            "chat_background_set",
            "gift_upgrade_sent",
            "managed_bot_created",
            "poll_option_added",
            "poll_option_deleted",
            "checklist_tasks_done",
            "checklist_tasks_added",
            "suggested_post_approved",
            "suggested_post_declined",
            "web_app_data");

    private TelegramContent() {}

    static Incoming of(JsonNode message, Sender sender, String id, Instant at) {
        if (SERVICE.stream().anyMatch(message::has)) {
            return new Incoming.Ignored("a service message");
        }
        Kind kind = kind(message);
        Attachment attachment = attachment(message, kind);
        return new Incoming.Message(
                sender,
                id,
                words(message),
                attachment == null ? List.of() : List.of(attachment),
                location(message),
                null,
                Tree.textOrNull(message.path("reply_to_message").path("message_id")),
                Tree.textOrNull(message.path("media_group_id")),
                kind,
                true,
                at);
    }

    /** Text or caption. */
    static String words(JsonNode message) {
        String text = Tree.text(message.path("text"));
        return text.isEmpty() ? Tree.text(message.path("caption")) : text;
    }

    private static Kind kind(JsonNode message) {
        if (message.has("text")) {
            boolean greeting = Tree.text(message.path("text")).matches("(?s)/start(@\\w+)?(\\s.*)?");
            // Somebody else's greeting, forwarded, is but words.
            return greeting && !message.has("forward_origin") ? Kind.START : Kind.TEXT;
        }
        // Old clients get an animation as a document too, a live photo as a photo, a venue as a location: the special
        // comes first.
        if (has(message, "photo", "live_photo")) {
            return Kind.PHOTO;
        }
        if (has(message, "video", "video_note", "animation")) {
            return Kind.VIDEO;
        }
        if (has(message, "voice", "audio")) {
            return Kind.VOICE;
        }
        if (has(message, "document")) {
            return Kind.DOCUMENT;
        }
        if (location(message) != null) {
            return Kind.LOCATION;
        }
        if (has(message, "contact")) {
            return Kind.CONTACT;
        }
        return has(message, "sticker") ? Kind.STICKER : Kind.OTHER;
    }

    private static @Nullable Attachment attachment(JsonNode message, Kind kind) {
        JsonNode file =
                switch (kind) {
                    case PHOTO ->
                        largest(
                                message.has("photo")
                                        ? message.path("photo")
                                        : message.path("live_photo").path("photo"));
                    case VIDEO -> first(message, "video", "video_note", "animation");
                    case VOICE -> first(message, "voice", "audio");
                    case DOCUMENT -> message.path("document");
                    // A sticker says what a word would say: nobody wants to have it.
                    case TEXT, START, LOCATION, CONTACT, STICKER, OTHER -> message.path("");
                };
        String reference = Tree.text(file.path("file_id"));
        if (reference.isEmpty()) {
            return null;
        }
        // Telegram turns every photo into JPEG and does not say so.
        String type = kind == Kind.PHOTO ? "image/jpeg" : Tree.textOrNull(file.path("mime_type"));
        return new Attachment(
                kind,
                reference,
                Tree.textOrNull(file.path("file_name")),
                type,
                Math.max(0, Tree.number(file.path("file_size"))));
    }

    private static JsonNode largest(JsonNode sizes) {
        Comparator<JsonNode> byArea =
                Comparator.comparingLong(s -> Tree.number(s.path("width")) * Tree.number(s.path("height")));
        // Of equal ones the last: Telegram lists them from small to large.
        return sizes.valueStream()
                .reduce((a, b) -> byArea.compare(a, b) > 0 ? a : b)
                .orElse(sizes.path(""));
    }

    private static @Nullable Point location(JsonNode message) {
        JsonNode location = message.has("venue") ? message.path("venue").path("location") : message.path("location");
        return Places.point(location.path("latitude"), location.path("longitude"));
    }

    private static boolean has(JsonNode message, String... kinds) {
        return Stream.of(kinds).anyMatch(message::has);
    }

    private static JsonNode first(JsonNode message, String... kinds) {
        return Stream.of(kinds)
                .map(message::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(message.path(""));
    }
}
