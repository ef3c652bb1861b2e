package ru.otklik.bot.sandbox.telegram;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.bot.sandbox.SamplePhoto;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a resident does in a chat, and the updates that come of it. Called under the bot's lock. */
final class ResidentMessages {
    private static final Pattern COMMAND = Pattern.compile("(?<!\\S)/[A-Za-z0-9_]{1,64}(@\\w+)?");

    private final Images images;
    private final Samples samples;

    ResidentMessages(Images images, Samples samples) {
        this.images = images;
        this.samples = samples;
    }

    void text(Bot bot, Chat chat, String text, @Nullable String replyTo) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Пустое сообщение отправить нельзя");
        }
        Message message = begin(bot, chat);
        if (replyTo != null) {
            message.json().set("reply_to_message", Outbox.quote(chat.message(replyTo)));
        }
        put(message.json(), "text", "entities", text);
        send(bot, chat, message);
    }

    void edit(Bot bot, Chat chat, String id, String text) {
        Message message = chat.message(id);
        if (message.fromPage()) {
            throw new NoSuchElementException("Сообщение %s написал не житель".formatted(id));
        }
        boolean captioned = !message.json().has("text");
        put(message.json(), captioned ? "caption" : "text", captioned ? "caption_entities" : "entities", text);
        message.json().put("edit_date", bot.now().getEpochSecond());
        chat.changed(message);
        bot.touch(chat);
        bot.updates().add("edited_message", message.json());
    }

    void location(Bot bot, Chat chat, double lat, double lon) {
        Message message = begin(bot, chat);
        message.json().putObject("location").put("latitude", lat).put("longitude", lon);
        if (chat.openButtons().stream()
                .flatMap(List::stream)
                .anyMatch(b -> b.path("request_location").asBoolean(false))) {
            chat.keyboardUsed();
        }
        send(bot, chat, message);
    }

    void photo(Bot bot, Chat chat, Picture picture, @Nullable String caption, @Nullable String album) {
        Message message = begin(bot, chat);
        if (album != null) {
            message.json().put("media_group_id", album);
        }
        message.json().set("photo", images.keep(picture));
        if (caption != null && !caption.isBlank()) {
            put(message.json(), "caption", "caption_entities", caption);
        }
        send(bot, chat, message);
    }

    /** One update per photo; the caption belongs to the first. */
    void album(Bot bot, Chat chat, List<Picture> pictures, @Nullable String caption) {
        if (pictures.size() < 2 || pictures.size() > 10) {
            throw new IllegalArgumentException("В альбоме от 2 до 10 фотографий, а не " + pictures.size());
        }
        String id = samples.albumId();
        for (int i = 0; i < pictures.size(); i++) {
            photo(bot, chat, pictures.get(i), i == 0 ? caption : null, id);
        }
    }

    void file(Bot bot, Chat chat, Picture file, @Nullable String caption) {
        Message message = begin(bot, chat);
        message.json().set("document", samples.document(file));
        if (caption != null && !caption.isBlank()) {
            put(message.json(), "caption", "caption_entities", caption);
        }
        send(bot, chat, message);
    }

    /** Several kinds are several messages: Telegram has albums of photos alone here. */
    void other(Bot bot, Chat chat, String kinds) {
        for (String kind : kinds.split(",")) {
            switch (kind) {
                case "link" -> text(bot, chat, "https://example.com/novosti/17", null);
                case "photo" -> photo(bot, chat, SamplePhoto.get(), null, null);
                default -> {
                    ObjectNode content = samples.of(kind, chat.resident());
                    Message message = begin(bot, chat);
                    message.json().set(kind, content);
                    send(bot, chat, message);
                }
            }
        }
    }

    void press(Bot bot, Chat chat, String label, @Nullable String id) {
        List<Message> among = id == null ? chat.newestFirst() : List.of(chat.message(id));
        for (Message message : among) {
            for (JsonNode button : buttons(chat, message)) {
                if (Lines.label(button).equals(label)) {
                    press(bot, chat, message, button);
                    return;
                }
            }
        }
        throw new NoSuchElementException("Нет кнопки «%s»".formatted(label));
    }

    private static List<JsonNode> buttons(Chat chat, Message message) {
        List<List<JsonNode>> rows = chat.keyboardOwner() == message ? chat.openButtons() : message.inlineButtons();
        return rows.stream().flatMap(List::stream).toList();
    }

    private void press(Bot bot, Chat chat, Message message, JsonNode button) {
        if (button.has("callback_data")) {
            callback(bot, chat, message, button.path("callback_data").asString());
        } else if (button.path("request_location").asBoolean(false)) {
            throw new IllegalArgumentException("Эта кнопка просит место: отправьте его");
        } else if (button.path("request_contact").asBoolean(false)) {
            other(bot, chat, "contact");
            chat.keyboardUsed();
        } else if (chat.keyboardOwner() == message) {
            text(bot, chat, Lines.label(button), null);
            chat.keyboardUsed();
        }
        // A link opens in the browser; the bot learns nothing of it.
    }

    private static void callback(Bot bot, Chat chat, Message message, String data) {
        refuseBlocked(chat);
        chat.messages().stream().filter(m -> m.notice() != null).forEach(m -> {
            m.notice(null);
            chat.changed(m);
        });
        ObjectNode query = message.json().objectNode();
        query.put("id", bot.presses().open(chat, message.id()));
        query.set("from", chat.resident().asUser());
        query.set("message", message.json().deepCopy());
        query.put(
                "chat_instance", String.valueOf(bot.id() * 31 + chat.resident().id()));
        query.put("data", data);
        bot.touch(chat);
        bot.updates().add("callback_query", query);
    }

    /** Blocking and unblocking come to the bot as a change of its own membership. */
    void block(Bot bot, Chat chat, boolean blocked) {
        if (chat.blocked() == blocked) {
            return;
        }
        chat.blocked(blocked);
        bot.touch(chat);
        ObjectNode update = chat.resident().asChat().objectNode();
        update.set("chat", chat.resident().asChat());
        update.set("from", chat.resident().asUser());
        update.put("date", bot.now().getEpochSecond());
        member(update.putObject("old_chat_member"), bot, !blocked);
        member(update.putObject("new_chat_member"), bot, blocked);
        bot.updates().add("my_chat_member", update);
    }

    private static void member(ObjectNode member, Bot bot, boolean kicked) {
        member.set("user", bot.asUser());
        member.put("status", kicked ? "kicked" : "member");
        if (kicked) {
            member.put("until_date", 0);
        }
    }

    private static Message begin(Bot bot, Chat chat) {
        refuseBlocked(chat);
        return bot.newMessage(chat, false);
    }

    private static void refuseBlocked(Chat chat) {
        if (chat.blocked()) {
            throw new IllegalStateException("Страница заблокирована: сначала её надо разблокировать");
        }
    }

    private static void send(Bot bot, Chat chat, Message message) {
        chat.start();
        chat.add(message);
        bot.touch(chat);
        bot.updates().add("message", message.json());
    }

    private static void put(ObjectNode json, String field, String entitiesField, String text) {
        json.put(field, text);
        json.remove(entitiesField);
        ArrayNode entities = json.arrayNode();
        var command = COMMAND.matcher(text);
        while (command.find()) {
            entities.addObject()
                    .put("type", "bot_command")
                    .put("offset", command.start())
                    .put("length", command.end() - command.start());
        }
        if (!entities.isEmpty()) {
            json.set(entitiesField, entities);
        }
    }
}
