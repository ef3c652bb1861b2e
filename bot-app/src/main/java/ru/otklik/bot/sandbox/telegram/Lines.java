package ru.otklik.bot.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Line.ButtonView;
import ru.otklik.bot.sandbox.Line.LocationView;
import tools.jackson.databind.JsonNode;

/** A chat as the resident's screen shows it. */
final class Lines {
    private Lines() {}

    static List<Line> of(Chat chat) {
        return chat.messages().stream().map(m -> line(chat, m)).toList();
    }

    private static Line line(Chat chat, Message message) {
        List<List<JsonNode>> inline = message.inlineButtons();
        boolean keyboard = inline.isEmpty() && chat.keyboardOwner() == message;
        JsonNode json = message.json();
        JsonNode quoted = json.path("reply_to_message");
        return new Line(
                String.valueOf(message.id()),
                message.fromPage() ? "page" : "resident",
                words(message),
                views(keyboard ? chat.openButtons() : inline),
                !keyboard,
                photos(json),
                quoted.isMissingNode() ? null : quoted.path("message_id").asString(),
                location(json.path("location")),
                message.notice(),
                message.at());
    }

    /** The text or caption; for what has none a note of its kind in square brackets. */
    private static String words(Message message) {
        JsonNode json = message.json();
        String note = "";
        if (json.has("document")) {
            note = "[файл] " + json.path("document").path("file_name").asString("");
        } else if (json.has("video")) {
            note = "[видео]";
        } else if (json.has("voice")) {
            note = "[голосовое сообщение]";
        } else if (json.has("audio")) {
            note = "[аудио] " + json.path("audio").path("title").asString("");
        } else if (json.has("poll")) {
            note = "[опрос] " + json.path("poll").path("question").asString("");
        } else if (json.has("contact")) {
            note = "[контакт] " + json.path("contact").path("phone_number").asString("");
        } else if (json.has("sticker")) {
            note = "[стикер] " + json.path("sticker").path("emoji").asString("");
        }
        return (note + " " + message.text()).strip();
    }

    private static List<List<ButtonView>> views(List<List<JsonNode>> rows) {
        List<List<ButtonView>> views = new ArrayList<>();
        rows.forEach(row -> views.add(row.stream().map(Lines::view).toList()));
        return views;
    }

    private static ButtonView view(JsonNode button) {
        if (button.has("url")) {
            return new ButtonView(label(button), "link", button.path("url").asString());
        }
        String kind = button.has("callback_data")
                ? "callback"
                : button.path("request_location").asBoolean(false) ? "location" : "text";
        return new ButtonView(label(button), kind, null);
    }

    /** A reply keyboard's button may be a bare string. */
    static String label(JsonNode button) {
        return button.isString() ? button.stringValue() : button.path("text").asString("");
    }

    private static List<String> photos(JsonNode json) {
        JsonNode sizes = json.path("photo");
        return sizes.isEmpty()
                ? List.of()
                : List.of(sizes.get(sizes.size() - 1).path("file_id").asString());
    }

    private static @Nullable LocationView location(JsonNode place) {
        return place.isMissingNode()
                ? null
                : new LocationView(
                        place.path("latitude").doubleValue(),
                        place.path("longitude").doubleValue());
    }
}
