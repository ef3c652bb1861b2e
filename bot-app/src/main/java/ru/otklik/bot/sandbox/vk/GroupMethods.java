package ru.otklik.bot.sandbox.vk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A community about itself, and its long poll. */
@Component("vkGroupMethods")
@Profile("sandbox")
class GroupMethods implements Methods {
    private static final SequencedMap<String, Integer> RIGHTS = new LinkedHashMap<>();

    static {
        RIGHTS.put("photos", 4);
        RIGHTS.put("messages", 4_096);
        RIGHTS.put("docs", 131_072);
        RIGHTS.put("manage", 262_144);
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "groups.getById", GroupMethods::getById,
                "groups.getTokenPermissions", GroupMethods::getTokenPermissions,
                "groups.getLongPollServer", GroupMethods::getLongPollServer,
                "groups.getLongPollSettings", GroupMethods::getLongPollSettings,
                "groups.setLongPollSettings", GroupMethods::setLongPollSettings);
    }

    private static JsonNode getById(Call call) {
        Community community = call.community();
        String own = String.valueOf(community.groupId());
        List<String> asked = call.params().list("group_ids", 500);
        if (asked.isEmpty()) {
            asked = List.of(call.params().text("group_id").orElse(own));
        }
        ArrayNode groups = JsonNodeFactory.instance.arrayNode();
        if (asked.contains(own) || asked.contains("club" + own)) {
            groups.add(json(community));
        }
        if (call.version().compareTo(Version.GROUPS_OBJECT) < 0) {
            return groups;
        }
        ObjectNode both = Methods.object();
        both.set("groups", groups);
        both.putArray("profiles");
        return both;
    }

    /** What a community's token is given for messages, with its bits (dev.vk.com/reference/access-rights). */
    private static JsonNode getTokenPermissions(Call call) {
        ObjectNode answer = Methods.object();
        ArrayNode permissions = JsonNodeFactory.instance.arrayNode();
        int mask = 0;
        for (Map.Entry<String, Integer> right : RIGHTS.entrySet()) {
            permissions.addObject().put("name", right.getKey()).put("setting", right.getValue());
            mask |= right.getValue();
        }
        answer.put("mask", mask).set("permissions", permissions);
        return answer;
    }

    static ObjectNode json(Community community) {
        return Methods.object()
                .put("id", community.groupId())
                .put("name", community.name())
                .put("screen_name", "club" + community.groupId())
                .put("is_closed", 0)
                .put("type", "group");
    }

    private static JsonNode getLongPollServer(Call call) {
        call.requireOwnGroup();
        LongPoll longPoll = call.community().longPoll();
        if (!longPoll.isEnabled()) {
            throw ApiError.parameter("longpoll for this group is not enabled");
        }
        return Methods.object()
                .put("key", longPoll.keyForNewReader())
                .put("server", Addresses.of("longpoll/" + call.community().page()))
                .put("ts", String.valueOf(longPoll.log().last()));
    }

    private static JsonNode getLongPollSettings(Call call) {
        call.requireOwnGroup();
        LongPoll longPoll = call.community().longPoll();
        return longPoll.types().json().put("is_enabled", longPoll.isEnabled());
    }

    private static JsonNode setLongPollSettings(Call call) {
        call.requireOwnGroup();
        LongPoll longPoll = call.community().longPoll();
        longPoll.types().change(call.params());
        call.params().flag("enabled").ifPresent(longPoll::enable);
        return Methods.yes();
    }
}
