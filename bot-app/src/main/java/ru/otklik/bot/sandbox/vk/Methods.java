package ru.otklik.bot.sandbox.vk;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A family of API methods by their full names. They run one at a time per community. */
interface Methods {
    Map<String, Method> byName();

    /** Gives what stands under {@code response}, or throws an {@link ApiError}. */
    @FunctionalInterface
    interface Method {
        JsonNode answer(Call call);
    }

    /**
     * One call of a method.
     *
     * @param base scheme, host and port that the page has called
     */
    record Call(Community community, Params params, Version version, Instant now, String base) {
        /** Error 15 unless {@code group_id} is the one the token belongs to. */
        void requireOwnGroup() {
            if (params.requiredNumber("group_id") != community.groupId()) {
                throw ApiError.access("you should be a group administrator");
            }
        }

        /** The dialog with that user; error 901 where there is none, 917 for chats of many. */
        Conversation conversation(long peer) {
            if (peer > 2_000_000_000L) {
                throw new ApiError(917, "You don't have access to this chat");
            }
            return community.find(peer).orElseThrow(() -> ApiError.of(901));
        }
    }

    static JsonNode yes() {
        return IntNode.valueOf(1);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
