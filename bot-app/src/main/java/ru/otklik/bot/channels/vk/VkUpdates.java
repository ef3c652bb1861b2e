package ru.otklik.bot.channels.vk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Blocked;
import ru.otklik.bot.channels.Incoming.Edited;
import ru.otklik.bot.channels.Incoming.Ignored;
import ru.otklik.bot.channels.Incoming.Press;
import ru.otklik.bot.channels.Incoming.Sender;
import ru.otklik.bot.channels.Incoming.Unblocked;
import ru.otklik.bot.channels.wire.Tree;
import tools.jackson.databind.JsonNode;

/** VK's events (version 5.103 and later) in our words. Read as a tree, because one odd field must not cost the rest. */
class VkUpdates {
    /** {@code client_info.lang_id} (dev.vk.com/reference/objects/client-info, dev.vk.com/api/api-requests, {@code lang}). */
    private static final Map<Long, String> LANGUAGES =
            Map.of(0L, "ru", 1L, "uk", 2L, "be", 3L, "en", 4L, "es", 5L, "fi", 6L, "de", 7L, "it");

    private final Clock clock;

    VkUpdates(Clock clock) {
        this.clock = clock;
    }

    /** VK's are of 40; what is far longer would fit into no index. */
    private static final int LONGEST_KEY = 100;

    /** As it is to be stored; what has no id of its own, or one that can't be VK's, is known by its words. */
    static Inbox.Update stored(String raw) {
        String id = Tree.field(raw, "event_id");
        boolean odd = id.isEmpty() || id.length() > LONGEST_KEY || id.indexOf('\0') >= 0;
        String key = odd ? "raw:" + UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)) : id;
        return new Inbox.Update(key, chat(Tree.of(raw).path("object")), raw);
    }

    private static String chat(JsonNode object) {
        return Stream.of(object.path("message").path("peer_id"), object.path("peer_id"), object.path("user_id"))
                .map(Tree::number)
                .filter(id -> id != 0)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    Incoming understand(String raw) {
        JsonNode event = Tree.of(raw);
        JsonNode object = event.path("object");
        return switch (Tree.text(event.path("type"))) {
            case "message_new" -> message(object);
            case "message_edit" -> edited(object);
            case "message_event" -> press(object);
            case "message_allow" -> new Unblocked(clock.instant());
            case "message_deny" -> new Blocked(clock.instant());
            case "" -> new Ignored("not readable");
            default -> new Ignored("an event of another kind");
        };
    }

    private static Incoming message(JsonNode object) {
        JsonNode message = object.path("message");
        String strange = strange(message);
        if (strange != null) {
            return new Ignored(strange);
        }
        JsonNode client = object.path("client_info");
        boolean callbackButtons = client.path("button_actions")
                .valueStream()
                .anyMatch(action -> Tree.text(action).equals("callback"));
        JsonNode language = client.path("lang_id");
        Sender sender = new Sender(
                Tree.text(message.path("from_id")),
                "",
                language.isIntegralNumber() ? LANGUAGES.get(Tree.number(language)) : null);
        return VkContent.of(message, sender, callbackButtons, time(message, "date"));
    }

    private static Incoming edited(JsonNode message) {
        String strange = strange(message);
        if (strange != null) {
            return new Ignored(strange);
        }
        return new Edited(
                new Sender(Tree.text(message.path("from_id")), "", null),
                Tree.text(message.path("conversation_message_id")),
                VkContent.words(message),
                time(message, "update_time"));
    }

    private Incoming press(JsonNode object) {
        long user = Tree.number(object.path("user_id"));
        if (user <= 0 || user != Tree.number(object.path("peer_id"))) {
            return new Ignored("not a private dialog");
        }
        JsonNode payload = VkContent.json(object.path("payload"));
        String ours = Tree.text(payload.path("p"));
        return new Press(
                new Sender(String.valueOf(user), "", null),
                Tree.textOrNull(object.path("conversation_message_id")),
                Tree.text(object.path("event_id")),
                // What is none of ours is handed on too: the resident waits for an answer to the press.
                ours.isEmpty() ? payload.toString() : ours,
                clock.instant());
    }

    /** Why a message is none from a resident in a dialog of two, or null if it is one. */
    private static @Nullable String strange(JsonNode message) {
        long from = Tree.number(message.path("from_id"));
        if (from <= 0 || Tree.number(message.path("out")) != 0) {
            return "not written by a resident";
        }
        return Tree.number(message.path("peer_id")) == from ? null : "not a private dialog";
    }

    private static Instant time(JsonNode dated, String field) {
        long seconds = Tree.number(dated.has(field) ? dated.path(field) : dated.path("date"));
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, 253_402_300_799L));
    }
}
