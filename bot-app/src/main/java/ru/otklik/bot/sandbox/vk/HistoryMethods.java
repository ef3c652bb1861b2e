package ru.otklik.bot.sandbox.vk;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What has been said, as the page may read it again. */
@Component("vkHistoryMethods")
@Profile("sandbox")
class HistoryMethods implements Methods {
    private static final int MOST = 200;
    private static final int MOST_NAMED = 100;
    private static final Set<String> FILTERS =
            Set.of("all", "archive", "important", "sorted_chats", "unanswered", "unread");

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "messages.getHistory", HistoryMethods::getHistory,
                "messages.getById", HistoryMethods::getById,
                "messages.getByConversationMessageId", HistoryMethods::getByConversationMessageId,
                "messages.getConversationsById", HistoryMethods::getConversationsById,
                "messages.getConversations", HistoryMethods::getConversations,
                "messages.getConversationMembers", HistoryMethods::getConversationMembers);
    }

    private static JsonNode getHistory(Call call) {
        Params params = call.params();
        long peer = params.number("peer_id").orElseGet(() -> params.requiredNumber("user_id"));
        Conversation conversation = conversation(call, peer);
        List<Message> all = conversation.messages().stream()
                .filter(message -> !message.forgotten())
                .collect(Collectors.toList());
        if (!params.flag("rev").orElse(false)) {
            Collections.reverse(all);
        }
        int offset = params.number("offset", 0, 0, Integer.MAX_VALUE);
        int count = params.number("count", 20, 0, MOST);
        ObjectNode answer = Methods.object().put("count", all.size());
        ArrayNode items = answer.putArray("items");
        all.stream()
                .skip(offset)
                .limit(count)
                .forEach(message -> items.add(MessageJson.message(message, conversation)));
        return extended(call, answer, List.of(conversation));
    }

    private static JsonNode getById(Call call) {
        List<Long> ids = call.params().numbers("message_ids", MOST_NAMED);
        if (ids.isEmpty()) {
            throw ApiError.parameter("message_ids is undefined");
        }
        return found(call, call.community().conversations(), message -> ids.contains((long) message.id()));
    }

    private static JsonNode getByConversationMessageId(Call call) {
        Conversation conversation = conversation(call, call.params().requiredNumber("peer_id"));
        List<Long> cmids = call.params().numbers("conversation_message_ids", MOST_NAMED);
        if (cmids.isEmpty()) {
            throw ApiError.parameter("conversation_message_ids is undefined");
        }
        return found(call, List.of(conversation), message -> cmids.contains((long) message.cmid()));
    }

    private static JsonNode found(Call call, Iterable<Conversation> conversations, Predicate<Message> which) {
        ObjectNode answer = Methods.object().put("count", 0);
        ArrayNode items = answer.putArray("items");
        for (Conversation conversation : conversations) {
            conversation.messages().stream()
                    .filter(message -> !message.forgotten())
                    .filter(which)
                    .forEach(message -> items.add(MessageJson.message(message, conversation)));
        }
        return extended(call, answer.put("count", items.size()), conversations);
    }

    private static JsonNode getConversationsById(Call call) {
        List<Long> peers = call.params().numbers("peer_ids", MOST_NAMED);
        if (peers.isEmpty()) {
            throw ApiError.parameter("peer_ids is undefined");
        }
        List<Conversation> known = peers.stream()
                .flatMap(peer -> call.community().find(peer).stream())
                .toList();
        ObjectNode answer = Methods.object().put("count", known.size());
        ArrayNode items = answer.putArray("items");
        known.forEach(conversation -> items.add(json(conversation)));
        return extended(call, answer, known);
    }

    /** The dialogs in which something was said, the latest first. */
    private static JsonNode getConversations(Call call) {
        Params params = call.params();
        if (params.number("group_id").isPresent()) {
            call.requireOwnGroup();
        }
        String filter = params.text("filter").orElse("all");
        if (!FILTERS.contains(filter)) {
            throw ApiError.parameter("filter is unknown");
        }
        int offset = params.number("offset", 0, 0, Integer.MAX_VALUE);
        int count = params.number("count", 20, 0, MOST);
        List<Conversation> all = call.community().conversations().stream()
                .filter(conversation -> !conversation.messages().isEmpty())
                .sorted(Comparator.comparingInt((Conversation conversation) ->
                        -conversation.messages().getLast().id()))
                .toList();
        List<Conversation> wanted =
                all.stream().filter(conversation -> fits(conversation, filter)).toList();
        List<Conversation> shown = wanted.stream().skip(offset).limit(count).toList();
        ObjectNode answer = Methods.object()
                .put("count", wanted.size())
                .put(
                        "unread_count",
                        all.stream()
                                .filter(conversation -> conversation.unread() > 0)
                                .count());
        ArrayNode items = answer.putArray("items");
        for (Conversation conversation : shown) {
            ObjectNode item = items.addObject();
            item.set("conversation", json(conversation));
            item.set("last_message", MessageJson.message(conversation.messages().getLast(), conversation));
        }
        return extended(call, answer, shown);
    }

    private static boolean fits(Conversation conversation, String filter) {
        return switch (filter) {
            case "unread" -> conversation.unread() > 0;
            case "unanswered" -> !conversation.messages().getLast().outgoing();
            case "important", "archive", "sorted_chats" -> false;
            default -> true;
        };
    }

    /** A dialog of two has the resident and the community. */
    private static JsonNode getConversationMembers(Call call) {
        Params params = call.params();
        if (params.number("group_id").isPresent()) {
            call.requireOwnGroup();
        }
        int offset = params.number("offset", 0, 0, Integer.MAX_VALUE);
        int count = params.number("count", 20, 1, 1_000);
        long peer = params.requiredNumber("peer_id");
        if (peer > 2_000_000_000L) {
            throw new ApiError(917, "You don't have access to this chat");
        }
        Conversation conversation = conversation(call, peer);
        ObjectNode answer = Methods.object().put("count", 2);
        ArrayNode items = answer.putArray("items");
        List.of(peer, -call.community().groupId()).stream()
                .skip(offset)
                .limit(count)
                .forEach(member -> items.addObject().put("member_id", member));
        answer.putArray("profiles").add(UserMethods.json(conversation.resident(), List.of()));
        answer.putArray("groups").add(GroupMethods.json(call.community()));
        return answer;
    }

    private static ObjectNode json(Conversation conversation) {
        long user = conversation.resident().id();
        int last = conversation.messages().isEmpty()
                ? 0
                : conversation.messages().getLast().id();
        ObjectNode json = Methods.object();
        json.putObject("peer").put("id", user).put("type", "user").put("local_id", user);
        json.put("last_message_id", last)
                .put("last_conversation_message_id", conversation.lastCmid())
                .put("in_read", last)
                .put("out_read", last)
                .put("unread_count", conversation.unread())
                .put("is_marked_unread", false)
                .put("important", false)
                .put("version", 10_000_000L + last);
        ObjectNode canWrite = json.putObject("can_write").put("allowed", conversation.isAllowed());
        if (!conversation.isAllowed()) {
            canWrite.put("reason", conversation.isBlacklisted() ? 900 : 901);
        }
        conversation
                .keyboardMessage()
                .ifPresent(message -> json.set(
                        "current_keyboard",
                        Objects.requireNonNull(message.content().keyboard()).json()));
        return json;
    }

    private static ObjectNode extended(Call call, ObjectNode answer, Iterable<Conversation> conversations) {
        if (call.params().flag("extended").orElse(false)) {
            ArrayNode profiles = answer.putArray("profiles");
            conversations.forEach(one -> profiles.add(UserMethods.json(one.resident(), List.of())));
            answer.putArray("groups").add(GroupMethods.json(call.community()));
        }
        return answer;
    }

    private static Conversation conversation(Call call, long peer) {
        return call.community().find(peer).orElseThrow(() -> new ApiError(936, "Contact not found"));
    }
}
