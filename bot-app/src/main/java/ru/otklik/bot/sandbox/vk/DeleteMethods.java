package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages taken back: for everybody within a day, later only from the page's own history. */
@Component("vkDeleteMethods")
@Profile("sandbox")
class DeleteMethods implements Methods {
    private static final int MOST = 1_000;
    private static final int MOST_CMIDS = 100;
    // dev.vk.com/ru/method/messages.delete
    private static final Duration FOR_ALL = Duration.ofDays(1);

    @Override
    public Map<String, Method> byName() {
        return Map.of("messages.delete", DeleteMethods::delete);
    }

    /** @param number as the page named it */
    private record Target(long number, boolean cmid, Conversation conversation, Optional<Message> message) {}

    private static JsonNode delete(Call call) {
        boolean forAll = call.params().flag("delete_for_all").orElse(false);
        List<Target> targets = targets(call);
        if (call.version().compareTo(Version.GROUPS_OBJECT) < 0) {
            ObjectNode byId = Methods.object();
            targets.forEach(target -> byId.put(
                    String.valueOf(target.number()),
                    delete(call, target, forAll).isEmpty() ? 1 : 0));
            return byId;
        }
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (Target target : targets) {
            ObjectNode result = results.addObject()
                    .put("peer_id", target.conversation().resident().id())
                    .put(target.cmid() ? "conversation_message_id" : "message_id", target.number());
            Optional<ApiError> error = delete(call, target, forAll);
            if (error.isEmpty()) {
                result.put("response", 1);
            } else {
                result.putObject("error")
                        .put("code", error.get().code())
                        .put("description", error.get().text());
            }
        }
        return results;
    }

    private static List<Target> targets(Call call) {
        Params params = call.params();
        List<Target> targets = new ArrayList<>();
        List<Long> cmids = params.numbers("cmids", MOST_CMIDS);
        if (!cmids.isEmpty()) {
            Conversation conversation = call.conversation(params.requiredNumber("peer_id"));
            cmids.forEach(cmid -> targets.add(new Target(cmid, true, conversation, conversation.message(cmid))));
            return targets;
        }
        for (long id : params.numbers("message_ids", MOST)) {
            for (Conversation conversation : call.community().conversations()) {
                conversation
                        .withId(id)
                        .ifPresent(found -> targets.add(new Target(id, false, conversation, Optional.of(found))));
            }
        }
        if (targets.isEmpty()) {
            throw ApiError.parameter("message_ids names no message");
        }
        return targets;
    }

    private static Optional<ApiError> delete(Call call, Target target, boolean forAll) {
        if (target.message().isEmpty()) {
            return Optional.of(new ApiError(100, "message is not found"));
        }
        Message message = target.message().get();
        if (!forAll) {
            target.conversation().replace(message.forget());
            call.community().changed(target.conversation());
            return Optional.empty();
        }
        if (!message.outgoing() || message.at().plus(FOR_ALL).isBefore(call.now())) {
            return Optional.of(new ApiError(924, "Can't delete this message for everybody"));
        }
        target.conversation().remove(message.cmid());
        call.community().changed(target.conversation());
        return Optional.empty();
    }
}
