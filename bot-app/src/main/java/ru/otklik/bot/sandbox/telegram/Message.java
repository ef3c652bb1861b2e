package ru.otklik.bot.sandbox.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One message of a chat: the Bot API's JSON of it, and what only the resident's screen shows. Guarded by the bot's lock. */
final class Message {
    private final int id;
    private final boolean fromPage;
    private final ObjectNode json;
    /** The reply keyboard that came with it, or null. */
    private @Nullable JsonNode keyboard;

    private boolean editable = true;
    /** The answer to the last press of one of its buttons, or null. */
    private @Nullable String notice;

    Message(int id, boolean fromPage, ObjectNode json) {
        this.id = id;
        this.fromPage = fromPage;
        this.json = json;
    }

    static Message restored(Kept.OfMessage kept) {
        Message message = new Message(kept.id(), kept.fromPage(), kept.json());
        message.keyboard = kept.keyboard();
        message.notice = kept.notice();
        message.editable = kept.editable();
        return message;
    }

    int id() {
        return id;
    }

    boolean fromPage() {
        return fromPage;
    }

    ObjectNode json() {
        return json;
    }

    Instant at() {
        return Instant.ofEpochSecond(json.path("date").longValue());
    }

    String text() {
        return json.path("text").asString(json.path("caption").asString(""));
    }

    boolean hasMedia() {
        return json.has("photo") || json.has("document") || json.has("video") || json.has("voice");
    }

    @Nullable
    JsonNode keyboard() {
        return keyboard;
    }

    void keyboard(@Nullable JsonNode shown) {
        keyboard = shown;
    }

    /** Whether it may be edited: a message that came with a reply keyboard, or took one away, may not. */
    boolean editable() {
        return fromPage && editable;
    }

    void bringsKeyboard() {
        editable = false;
    }

    @Nullable
    String notice() {
        return notice;
    }

    void notice(@Nullable String text) {
        notice = text;
    }

    /** The inline buttons, rows of them; empty if there are none. */
    List<List<JsonNode>> inlineButtons() {
        return rows(json.path("reply_markup").path("inline_keyboard"));
    }

    static List<List<JsonNode>> rows(JsonNode markup) {
        List<List<JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : markup) {
            List<JsonNode> buttons = new ArrayList<>();
            row.forEach(buttons::add);
            rows.add(buttons);
        }
        return rows;
    }
}
