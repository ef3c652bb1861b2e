package ru.otklik.bot.sandbox.vk;

import java.util.List;
import java.util.UUID;
import ru.otklik.bot.sandbox.vk.Message.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages and events as pages get to see them, in the shapes of API 5.199. */
final class MessageJson {
    private static final List<String> ACTIONS = List.of(
            "text",
            "vkpay",
            "open_app",
            "location",
            "open_link",
            "open_photo",
            "intent_subscribe",
            "intent_unsubscribe");

    private MessageJson() {}

    static ObjectNode event(String id, String type, ObjectNode object, long groupId, Version version) {
        ObjectNode event = json().put("group_id", groupId)
                .put("type", type)
                .put("event_id", id)
                .put("v", version.toString());
        event.set("object", object);
        return event;
    }

    static String newEventId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static ObjectNode received(Message message, Conversation conversation, Version version) {
        ObjectNode flat = message(message, conversation);
        if (version.compareTo(Version.NESTED_MESSAGES) < 0) {
            return flat;
        }
        ObjectNode both = json();
        both.set("message", flat);
        both.set("client_info", clientInfo(conversation.resident()));
        return both;
    }

    private static ObjectNode clientInfo(Resident resident) {
        ObjectNode info = json();
        ArrayNode actions = info.putArray("button_actions");
        ACTIONS.forEach(actions::add);
        if (!resident.hasOldClient()) {
            actions.add("callback");
        }
        return info.put("keyboard", true)
                .put("inline_keyboard", true)
                .put("carousel", !resident.hasOldClient())
                .put("lang_id", resident.language());
    }

    static ObjectNode message(Message message, Conversation conversation) {
        Content content = message.content();
        ObjectNode json = quoted(message, conversation)
                .put("out", message.outgoing() ? 1 : 0)
                .put("version", 10_000_000L + message.id())
                .put("random_id", message.randomId())
                .put("important", false)
                .put("is_hidden", false);
        ArrayNode forwards = json.putArray("fwd_messages");
        content.forwards().stream()
                .flatMap(cmid -> conversation.message(cmid).stream())
                .forEach(forwarded -> forwards.add(quoted(forwarded, conversation)));
        Integer replyTo = content.replyTo();
        if (replyTo != null) {
            conversation
                    .message(replyTo)
                    .ifPresent(original -> json.set("reply_message", quoted(original, conversation)));
        }
        Keyboard keyboard = content.keyboard();
        if (keyboard != null) {
            json.set("keyboard", keyboard.json());
        }
        return json;
    }

    /** A message without what it refers to. */
    private static ObjectNode quoted(Message message, Conversation conversation) {
        Content content = message.content();
        ObjectNode json = json().put("date", message.at().getEpochSecond())
                .put("from_id", message.from())
                .put("id", message.id())
                .put("peer_id", conversation.resident().id())
                .put("conversation_message_id", message.cmid())
                .put("text", content.text());
        if (message.edited() != null) {
            json.put("update_time", message.edited().getEpochSecond());
        }
        ArrayNode attachments = json.putArray("attachments");
        content.attachments().forEach(attachments::add);
        if (content.place() != null) {
            ObjectNode geo = json.putObject("geo").put("type", "point");
            geo.putObject("coordinates")
                    .put("latitude", content.place().lat())
                    .put("longitude", content.place().lon());
        }
        if (content.payload() != null) {
            json.put("payload", content.payload());
        }
        return json;
    }

    static ObjectNode pressed(Conversation conversation, String eventId, Message under, Keyboard.Button button) {
        long user = conversation.resident().id();
        ObjectNode json = json().put("user_id", user).put("peer_id", user).put("event_id", eventId);
        if (button.payload() != null) {
            JsonNode payload = JsonMapper.shared().readTree(button.payload());
            json.set("payload", payload);
        }
        Keyboard keyboard = under.content().keyboard();
        if (keyboard != null && keyboard.inline()) {
            json.put("conversation_message_id", under.cmid());
        }
        return json;
    }

    static ObjectNode allowed(Resident resident) {
        return json().put("user_id", resident.id()).put("key", "");
    }

    static ObjectNode denied(Resident resident) {
        return json().put("user_id", resident.id());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
