package ru.otklik.bot.sandbox.vk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Line.LocationView;
import ru.otklik.bot.sandbox.vk.Message.Content;
import tools.jackson.databind.JsonNode;

/** What a page may say in one message (dev.vk.com/ru/method/messages.send). */
final class ContentRules {
    /** The schema allows 9000, but texts above this have been met with error 914. */
    private static final int TEXT = 4_096;

    private static final int ATTACHMENTS = 10;
    private static final int FORWARDS = 100;
    private static final int PAYLOAD = 1_000;
    private static final Set<String> KEPT_HERE = Set.of("photo", "doc", "audio_message");
    private static final Set<String> ELSEWHERE = Set.of("video", "audio", "wall", "market", "poll", "story");

    private ContentRules() {}

    static Content read(Params params, Community community, Conversation conversation) {
        String text = params.text("message").orElse("");
        List<Attachment> attachments = attachments(params, community);
        Optional<LocationView> place = place(params);
        Forwarded forwarded = forwarded(params, conversation);
        if (params.has("template")) {
            throw ApiError.parameter("template is not known to this emulator");
        }
        if (params.has("sticker_id")) {
            attachments.add(Attachments.sticker());
        }
        if (text.isBlank()
                && attachments.isEmpty()
                && place.isEmpty()
                && forwarded.cmids().isEmpty()) {
            throw ApiError.parameter("message is empty or invalid");
        }
        if (text.codePointCount(0, text.length()) > TEXT) {
            throw new ApiError(914, "Message is too long");
        }
        return new Content(
                text,
                attachments.stream().map(Attachment::json).toList(),
                attachments.stream().flatMap(one -> one.photo().stream()).toList(),
                KeyboardRules.keyboard(params).orElse(null),
                forwarded.replyTo(),
                forwarded.cmids(),
                place.orElse(null),
                payload(params));
    }

    private static List<Attachment> attachments(Params params, Community community) {
        List<Attachment> attachments = new ArrayList<>();
        for (String name : params.list("attachment", ATTACHMENTS)) {
            String type = name.replaceFirst("-?\\d.*$", "");
            Optional<Attachment> found = community.attachment(name);
            found.ifPresent(attachments::add);
            if (found.isEmpty() && (KEPT_HERE.contains(type) || !ELSEWHERE.contains(type))) {
                throw ApiError.parameter("attachment " + name + " is not found");
            }
        }
        return attachments;
    }

    private static Optional<LocationView> place(Params params) {
        OptionalDouble lat = params.degrees("lat", 90);
        OptionalDouble lon = params.degrees("long", 180);
        if (lat.isPresent() != lon.isPresent()) {
            throw ApiError.parameter("lat and long should be given together");
        }
        return lat.isPresent() ? Optional.of(new LocationView(lat.getAsDouble(), lon.orElse(0))) : Optional.empty();
    }

    private static @Nullable String payload(Params params) {
        Optional<JsonNode> payload = params.json("payload");
        if (payload.isPresent() && params.requiredText("payload").length() > PAYLOAD) {
            throw ApiError.parameter("payload should be at most " + PAYLOAD + " letters length");
        }
        return payload.isPresent() ? params.requiredText("payload") : null;
    }

    /** @param replyTo cmid, or null; a reply is no forward */
    private record Forwarded(@Nullable Integer replyTo, List<Integer> cmids) {}

    private static Forwarded forwarded(Params params, Conversation conversation) {
        OptionalLong replyTo = params.number("reply_to");
        if (replyTo.isPresent()) {
            return new Forwarded(byId(conversation, replyTo.getAsLong(), "reply_to"), List.of());
        }
        List<Integer> cmids = new ArrayList<>();
        for (long id : params.numbers("forward_messages", FORWARDS)) {
            cmids.add(byId(conversation, id, "forward_messages"));
        }
        Optional<JsonNode> forward = params.json("forward");
        if (forward.isEmpty()) {
            return new Forwarded(null, cmids);
        }
        cmids.addAll(fromJson(forward.get(), conversation));
        if (cmids.size() > FORWARDS) {
            throw new ApiError(913, "Too many forwarded messages");
        }
        boolean reply = forward.get().path("is_reply").asBoolean(false);
        if (reply && cmids.size() != 1) {
            throw ApiError.parameter("forward should name one message to reply to");
        }
        return reply ? new Forwarded(cmids.getFirst(), List.of()) : new Forwarded(null, cmids);
    }

    private static List<Integer> fromJson(JsonNode forward, Conversation conversation) {
        if (!forward.isObject()
                || forward.path("peer_id").asLong(0) != conversation.resident().id()) {
            throw ApiError.parameter("forward should have the peer_id of this conversation");
        }
        List<Integer> cmids = new ArrayList<>();
        for (String field : List.of("conversation_message_ids", "cmids")) {
            for (JsonNode cmid : forward.path(field)) {
                cmids.add(conversation
                        .message(cmid.asInt(0))
                        .orElseThrow(() -> ApiError.parameter("forward names a message that is not there"))
                        .cmid());
            }
        }
        for (JsonNode id : forward.path("message_ids")) {
            cmids.add(byId(conversation, id.asLong(0), "forward"));
        }
        return cmids;
    }

    private static int byId(Conversation conversation, long id, String parameter) {
        return conversation
                .withId(id)
                .orElseThrow(() -> ApiError.parameter(parameter + " names a message that is not there"))
                .cmid();
    }
}
