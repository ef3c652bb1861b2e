package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.vk.Message.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages of a page: sent and changed. */
@Component("vkSendMethods")
@Profile("sandbox")
class SendMethods implements Methods {
    private static final int PEERS = 100;
    // dev.vk.com/ru/method/messages.edit
    private static final Duration CHANGEABLE = Duration.ofDays(1);

    @Override
    public Map<String, Method> byName() {
        return Map.of("messages.send", SendMethods::send, "messages.edit", SendMethods::edit);
    }

    private static JsonNode send(Call call) {
        Params params = call.params();
        int randomId = randomId(params);
        List<Long> peers = params.numbers(params.has("peer_ids") ? "peer_ids" : "user_ids", PEERS);
        if (!peers.isEmpty()) {
            ArrayNode results = JsonNodeFactory.instance.arrayNode();
            peers.forEach(peer -> results.add(resultFor(call, peer, randomId)));
            return results;
        }
        long peer = peer(params);
        return IntNode.valueOf(sendTo(call, peer, randomId).id());
    }

    private static int randomId(Params params) {
        OptionalLong given = params.number("random_id");
        if (given.isEmpty()) {
            throw ApiError.parameter("random_id is a required parameter");
        }
        if (given.getAsLong() != (int) given.getAsLong()) {
            throw ApiError.parameter("random_id should be int32");
        }
        return (int) given.getAsLong();
    }

    private static long peer(Params params) {
        OptionalLong chat = params.number("chat_id");
        if (chat.isPresent()) {
            return 2_000_000_000L + chat.getAsLong();
        }
        return params.number("peer_id")
                .orElseGet(() -> params.number("user_id")
                        .orElseThrow(() -> ApiError.parameter(
                                "you should specify peer_id, user_id, domain, chat_id or user_ids param")));
    }

    /** With many recipients each has an outcome of its own; what is wrong with the message itself fails the whole call. */
    private static ObjectNode resultFor(Call call, long peer, int randomId) {
        ObjectNode result = Methods.object().put("peer_id", peer);
        try {
            Message sent = sendTo(call, peer, randomId);
            return result.put("message_id", sent.id()).put("conversation_message_id", sent.cmid());
        } catch (ApiError e) {
            if (e.code() < 900 || e.code() == 911 || e.code() == 914) {
                throw e;
            }
            result.putObject("error").put("code", e.code()).put("description", e.text());
            return result;
        }
    }

    private static Message sendTo(Call call, long peer, int randomId) {
        Conversation conversation = call.conversation(peer);
        Content content = ContentRules.read(call.params(), call.community(), conversation);
        conversation.refuseUnlessAllowed();
        return conversation.sentWith(randomId, call.now()).orElseGet(() -> {
            conversation.refuseFlood(content.text(), call.now());
            return call.community().say(conversation, content, randomId, call.now());
        });
    }

    private static JsonNode edit(Call call) {
        Params params = call.params();
        Conversation conversation = call.conversation(params.requiredNumber("peer_id"));
        conversation.refuseUnlessAllowed();
        Message message = edited(params, conversation);
        if (message.at().plus(CHANGEABLE).isBefore(call.now())) {
            throw new ApiError(909, "Can't edit this message, because it's too old");
        }
        Content content = ContentRules.read(params, call.community(), conversation);
        Content was = message.content();
        boolean keepForwards = params.flag("keep_forward_messages").orElse(false);
        Content becomes = new Content(
                content.text(),
                content.attachments(),
                content.photos(),
                content.keyboard(),
                keepForwards ? was.replyTo() : content.replyTo(),
                keepForwards ? was.forwards() : content.forwards(),
                content.place(),
                was.payload());
        conversation.replace(message.edited(becomes, call.now()));
        call.community().changed(conversation);
        return Methods.yes();
    }

    private static Message edited(Params params, Conversation conversation) {
        OptionalLong cmid = params.number("cmid");
        if (cmid.isEmpty()) {
            cmid = params.number("conversation_message_id");
        }
        if (cmid.isPresent()) {
            return conversation
                    .message(cmid.getAsLong())
                    .filter(Message::outgoing)
                    .orElseThrow(() -> ApiError.parameter("cmid names no message of yours"));
        }
        long id = params.requiredNumber("message_id");
        return conversation
                .withId(id)
                .filter(Message::outgoing)
                .orElseThrow(() -> ApiError.parameter("message_id names no message of yours"));
    }
}
