package ru.otklik.bot.channels.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** Telegram's updates in our words. Read as a tree, because one odd field must not cost the rest. */
class TelegramUpdates {
    private final Clock clock;

    TelegramUpdates(Clock clock) {
        this.clock = clock;
    }

    /** As it is to be stored; what has no id of its own is known by its words. */
    static Inbox.Update stored(String raw) {
        long id = id(raw);
        String key =
                id == 0 ? "raw:" + UUID.nameUUIDFromBytes(raw.getBytes(StandardCharsets.UTF_8)) : String.valueOf(id);
        return new Inbox.Update(key, chat(Tree.of(raw)), raw);
    }

    /** Its {@code update_id}, or 0. */
    static long id(String raw) {
        String digits = Tree.field(raw, "update_id");
        return digits.matches("-?\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static String chat(JsonNode update) {
        JsonNode query = update.path("callback_query");
        List<JsonNode> places = List.of(
                update.path("message").path("chat"),
                update.path("edited_message").path("chat"),
                query.path("message").path("chat"),
                // In a private chat the chat and the person have the same id.
                query.path("from"),
                update.path("my_chat_member").path("chat"));
        return places.stream()
                .map(place -> Tree.number(place.path("id")))
                .filter(id -> id != 0)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    Incoming understand(String raw) {
        JsonNode update = Tree.of(raw);
        if (update.path("message").isObject()) {
            return message(update.path("message"));
        }
        if (update.path("edited_message").isObject()) {
            return edited(update.path("edited_message"));
        }
        if (update.path("callback_query").isObject()) {
            return press(update.path("callback_query"));
        }
        if (update.path("my_chat_member").isObject()) {
            return membership(update.path("my_chat_member"));
        }
        return new Ignored(update.isObject() ? "an update of another kind" : "not readable");
    }

    private static Incoming message(JsonNode message) {
        if (!isPrivate(message)) {
            return new Ignored("not a private chat");
        }
        if (message.path("from").path("is_bot").asBoolean(false)) {
            return new Ignored("written by a bot");
        }
        return TelegramContent.of(
                message, sender(message), Tree.text(message.path("message_id")), time(message, "date"));
    }

    private static Incoming edited(JsonNode message) {
        if (!isPrivate(message)) {
            return new Ignored("not a private chat");
        }
        if (message.has("location")) {
            return new Ignored("a live location has moved");
        }
        return new Edited(
                sender(message),
                Tree.text(message.path("message_id")),
                TelegramContent.words(message),
                time(message, "edit_date"));
    }

    private Incoming press(JsonNode query) {
        JsonNode message = query.path("message");
        if (message.isObject() && !isPrivate(message)) {
            return new Ignored("not a private chat");
        }
        String payload = Tree.text(query.path("data"));
        if (payload.isEmpty() || !message.isObject()) {
            return new Ignored("a press that is none of ours");
        }
        // The query tells no time of its own; the message's is of when it was sent, and 0 if it is too old to be seen.
        return new Press(
                sender(query),
                Tree.textOrNull(message.path("message_id")),
                Tree.text(query.path("id")),
                payload,
                clock.instant());
    }

    private static Incoming membership(JsonNode member) {
        if (!isPrivate(member)) {
            return new Ignored("not a private chat");
        }
        return switch (Tree.text(member.path("new_chat_member").path("status"))) {
            case "kicked" -> new Blocked(time(member, "date"));
            case "member" -> new Unblocked(time(member, "date"));
            default -> new Ignored("another membership");
        };
    }

    private static boolean isPrivate(JsonNode placed) {
        JsonNode chat = placed.path("chat");
        return Tree.text(chat.path("type")).equals("private") && Tree.number(chat.path("id")) != 0;
    }

    private static Sender sender(JsonNode written) {
        JsonNode from = written.path("from");
        long id = Tree.number(from.path("id"));
        String name = (Tree.text(from.path("first_name")) + " " + Tree.text(from.path("last_name"))).strip();
        return new Sender(
                String.valueOf(id != 0 ? id : Tree.number(written.path("chat").path("id"))),
                name,
                Tree.textOrNull(from.path("language_code")));
    }

    private static Instant time(JsonNode dated, String field) {
        long seconds = Tree.number(dated.has(field) ? dated.path(field) : dated.path("date"));
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, 253_402_300_799L));
    }
}
