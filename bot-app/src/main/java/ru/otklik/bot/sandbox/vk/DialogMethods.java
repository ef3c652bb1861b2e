package ru.otklik.bot.sandbox.vk;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.vk.Conversation.Notice;
import ru.otklik.bot.sandbox.vk.Conversation.Press;
import tools.jackson.databind.JsonNode;

/** What a page does in a dialog besides speaking. */
@Component("vkDialogMethods")
@Profile("sandbox")
class DialogMethods implements Methods {
    private static final int EVENT_DATA = 1_000;
    // dev.vk.com/ru/api/bots/development/keyboard
    private static final int SNACKBAR = 90;
    private static final Set<String> ACTIVITIES =
            Set.of("typing", "audiomessage", "file", "photo", "video", "videomessage");

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "messages.setActivity", DialogMethods::setActivity,
                "messages.sendMessageEventAnswer", DialogMethods::sendMessageEventAnswer,
                "messages.isMessagesFromGroupAllowed", DialogMethods::isMessagesFromGroupAllowed,
                "messages.markAsRead", DialogMethods::markAsRead);
    }

    private static JsonNode setActivity(Call call) {
        Params params = call.params();
        String type = params.text("type").orElse("typing");
        if (!ACTIVITIES.contains(type)) {
            throw ApiError.parameter("type is unknown");
        }
        long peer = params.number("peer_id").orElseGet(() -> params.requiredNumber("user_id"));
        Conversation conversation = call.conversation(peer);
        conversation.refuseUnlessAllowed();
        conversation.type(call.now());
        call.community().changed(conversation);
        return Methods.yes();
    }

    /** Up to the dialog's end, or to a message that is named by its id or its number in the dialog. */
    private static JsonNode markAsRead(Call call) {
        Params params = call.params();
        if (params.number("group_id").isPresent()) {
            call.requireOwnGroup();
        }
        boolean whole = params.flag("mark_conversation_as_read").orElse(false);
        Conversation conversation = call.conversation(params.requiredNumber("peer_id"));
        OptionalLong id = params.number("start_message_id");
        OptionalLong cmid = params.number("up_to_cmid");
        Message last = conversation.messages().isEmpty()
                ? null
                : conversation.messages().getLast();
        if (id.isPresent()) {
            last = conversation
                    .withId(id.getAsLong())
                    .orElseThrow(() -> ApiError.parameter("start_message_id is unknown"));
        } else if (cmid.isPresent()) {
            last = conversation
                    .message(cmid.getAsLong())
                    .orElseThrow(() -> ApiError.parameter("up_to_cmid is unknown"));
        } else if (!whole && !params.list("message_ids", 100).isEmpty()) {
            throw ApiError.parameter("message_ids can't be used with a community's token");
        }
        if (last != null) {
            conversation.read(last.id());
        }
        return Methods.yes();
    }

    private static JsonNode sendMessageEventAnswer(Call call) {
        Params params = call.params();
        long user = params.requiredNumber("user_id");
        if (params.requiredNumber("peer_id") != user) {
            throw ApiError.parameter("peer_id should be the user's");
        }
        String eventId = params.requiredText("event_id");
        if (params.text("event_data").orElse("").length() > EVENT_DATA) {
            throw ApiError.parameter("event_data should be at most " + EVENT_DATA + " letters length");
        }
        Conversation conversation = call.community()
                .find(user)
                .orElseThrow(() -> ApiError.parameter("user_id is not in this conversation"));
        Press press = conversation
                .pressed(eventId, call.now())
                .orElseThrow(() -> ApiError.parameter("event_id is invalid or expired"));
        params.json("event_data").ifPresent(data -> show(data, press, conversation));
        call.community().changed(conversation);
        return Methods.yes();
    }

    private static void show(JsonNode data, Press press, Conversation conversation) {
        switch (data.path("type").asString("")) {
            case "show_snackbar" -> {
                String text = data.path("text").asString("");
                if (text.isEmpty() || text.codePointCount(0, text.length()) > SNACKBAR) {
                    throw ApiError.parameter("event_data: text should be from 1 to " + SNACKBAR + " letters length");
                }
                conversation.show(new Notice(press.cmid(), text));
            }
            case "open_link" -> {
                if (data.path("link").asString("").isEmpty()) {
                    throw ApiError.parameter("event_data: link is undefined");
                }
            }
            case "open_app" -> {
                if (!data.path("app_id").isIntegralNumber()) {
                    throw ApiError.parameter("event_data: app_id is undefined");
                }
            }
            default -> throw ApiError.parameter("event_data: type is unknown");
        }
    }

    private static JsonNode isMessagesFromGroupAllowed(Call call) {
        call.requireOwnGroup();
        boolean allowed = call.community()
                .find(call.params().requiredNumber("user_id"))
                .map(Conversation::isAllowed)
                .orElse(false);
        return Methods.object().put("is_allowed", allowed ? 1 : 0);
    }
}
