package ru.otklik.bot.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Photos, files and albums that a bot sends. */
final class MediaMethods implements MethodFamily {
    private final Attachments attachments;
    private final Samples samples;

    MediaMethods(Attachments attachments, Samples samples) {
        this.attachments = attachments;
        this.samples = samples;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "sendPhoto", new Method(Method.Kind.SHOWING, (bot, params) -> sendOne(bot, params, "photo")),
                "sendDocument", new Method(Method.Kind.SHOWING, (bot, params) -> sendOne(bot, params, "document")),
                "sendMediaGroup", new Method(Method.Kind.SHOWING, this::sendMediaGroup));
    }

    /** One checked picture or file with its words. */
    private record Item(String type, Attachments.Checked<? extends JsonNode> content, Formatted caption) {}

    private JsonNode sendOne(Bot bot, Params params, String type) {
        Item item = item(params, type, params.text(type), params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message message = Outbox.begin(bot, chat, params);
        fill(message, item);
        return Outbox.post(bot, chat, message, markup);
    }

    /** Everything is checked before anything is shown. */
    private JsonNode sendMediaGroup(Bot bot, Params params) {
        List<Item> items = items(params);
        Chat chat = Targets.writable(bot, params);
        Outbox.Quote quote = Outbox.quoted(chat, params);
        bot.pace().spend(chat.resident().id(), items.size());
        String album = samples.albumId();
        ArrayNode sent = JsonNodeFactory.instance.arrayNode();
        for (Item item : items) {
            Message message = Outbox.begin(bot, chat, quote);
            message.json().put("media_group_id", album);
            fill(message, item);
            sent.add(Outbox.post(bot, chat, message, ReplyMarkup.NONE));
        }
        return sent;
    }

    private List<Item> items(Params params) {
        @Nullable JsonNode media = params.json("media");
        if (media == null) {
            throw Refusal.badRequest("parameter \"media\" is required");
        }
        if (!media.isArray()) {
            throw Refusal.badRequest("expected an Array of InputMedia");
        }
        if (media.size() < 2 || media.size() > Limits.ALBUM) {
            throw Refusal.badRequest((media.size() < 2 ? "too few" : "too many") + " messages to send as an album");
        }
        List<Item> items = new ArrayList<>();
        for (JsonNode one : media) {
            String type = one.path("type").asString("");
            if (!type.equals("photo") && !type.equals("document")) {
                throw Refusal.badRequest("can't parse InputMedia: type \"" + type + "\" is not emulated");
            }
            items.add(item(params, type, one.path("media").asString(""), new Params().putAll(one)));
        }
        if (items.stream().map(Item::type).distinct().count() > 1) {
            throw Refusal.badRequest("document can't be mixed with other media types");
        }
        return items;
    }

    private Item item(Params params, String type, String value, Params words) {
        Formatted caption = Texts.caption(words);
        return new Item(
                type,
                type.equals("photo")
                        ? attachments.photo(params, type, value)
                        : attachments.document(params, type, value),
                caption);
    }

    private static void fill(Message message, Item item) {
        message.json().set(item.type, item.content.keep());
        Texts.put(message.json(), "caption", "caption_entities", item.caption);
    }
}
