package ru.otklik.bot.channels.vk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Attachment;
import ru.otklik.bot.channels.Incoming.Kind;
import ru.otklik.bot.channels.Incoming.Sender;
import ru.otklik.bot.channels.wire.Places;
import ru.otklik.bot.channels.wire.Tree;
import ru.otklik.dialogs.territory.Point;
import tools.jackson.databind.JsonNode;

/** What a VK message holds. */
class VkContent {
    private static final Map<String, Kind> KINDS = Map.of(
            "photo", Kind.PHOTO,
            "doc", Kind.DOCUMENT,
            "video", Kind.VIDEO,
            "video_message", Kind.VIDEO,
            "audio_message", Kind.VOICE,
            "audio", Kind.VOICE,
            "sticker", Kind.STICKER);

    /** What gives its name to a message that holds several. */
    private static final List<Kind> WEIGHT =
            List.of(Kind.PHOTO, Kind.DOCUMENT, Kind.VIDEO, Kind.VOICE, Kind.LOCATION, Kind.STICKER, Kind.OTHER);

    /** VK itself shows no more than some dozens. */
    private static final int DEEPEST_FORWARD = 10;

    private static final Set<String> GREETINGS = Set.of("начать", "start", "/start");

    private VkContent() {}

    static Incoming of(JsonNode message, Sender sender, boolean callbackButtons, Instant at) {
        JsonNode payload = json(message.path("payload"));
        String words = words(message);
        Point place = place(message);
        String own = unescaped(Tree.text(message.path("text")));
        return new Incoming.Message(
                sender,
                Tree.text(message.path("conversation_message_id")),
                words,
                parts(message).flatMap(VkContent::attachments).toList(),
                place,
                Tree.textOrNull(payload.path("p")),
                Tree.textOrNull(message.path("reply_message").path("conversation_message_id")),
                null,
                isGreeting(own, payload) ? Kind.START : kind(message, place),
                callbackButtons,
                at);
    }

    /** Its text and, below, what it forwards. */
    static String words(JsonNode message) {
        return parts(message)
                .map(part -> unescaped(Tree.text(part.path("text"))))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** A payload comes as JSON within a string, or as JSON itself; missing if it is neither. */
    static JsonNode json(JsonNode payload) {
        return payload.isString() ? Tree.of(payload.stringValue()) : payload;
    }

    private static boolean isGreeting(String words, JsonNode payload) {
        return Tree.text(payload.path("command")).equals("start")
                || GREETINGS.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private static Kind kind(JsonNode message, @Nullable Point place) {
        List<Kind> kinds = new ArrayList<>(parts(message)
                .flatMap(part -> part.path("attachments").valueStream())
                .map(a -> KINDS.getOrDefault(Tree.text(a.path("type")), Kind.OTHER))
                .toList());
        if (place != null) {
            kinds.add(Kind.LOCATION);
        }
        return kinds.stream().min(Comparator.comparing(WEIGHT::indexOf)).orElse(Kind.TEXT);
    }

    /** The message and what it forwards, which may forward others in turn. */
    private static Stream<JsonNode> parts(JsonNode message) {
        return parts(message, DEEPEST_FORWARD);
    }

    private static Stream<JsonNode> parts(JsonNode message, int deeper) {
        Stream<JsonNode> forwarded = deeper == 0
                ? Stream.empty()
                : message.path("fwd_messages").valueStream().flatMap(one -> parts(one, deeper - 1));
        return Stream.concat(Stream.of(message), forwarded);
    }

    private static Stream<Attachment> attachments(JsonNode part) {
        return part.path("attachments").valueStream().flatMap(a -> attachment(a).stream());
    }

    private static Optional<Attachment> attachment(JsonNode attachment) {
        String type = Tree.text(attachment.path("type"));
        JsonNode file = attachment.path(type);
        Attachment found =
                switch (type) {
                    // VK turns every photo into JPEG.
                    case "photo" -> new Attachment(Kind.PHOTO, largest(file), null, "image/jpeg", 0);
                    case "doc" ->
                        new Attachment(
                                Kind.DOCUMENT,
                                Tree.text(file.path("url")),
                                Tree.textOrNull(file.path("title")),
                                null,
                                Math.max(0, Tree.number(file.path("size"))));
                    case "audio_message" ->
                        new Attachment(Kind.VOICE, Tree.text(file.path("link_mp3")), null, "audio/mpeg", 0);
                    default -> new Attachment(Kind.OTHER, "", null, null, 0);
                };
        return found.reference().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The address of the largest size; old photos tell no widths, but list the larger sizes later. */
    private static String largest(JsonNode photo) {
        Stream<JsonNode> sizes = Stream.concat(photo.path("sizes").valueStream(), Stream.of(photo.path("orig_photo")));
        Comparator<JsonNode> byArea =
                Comparator.comparingLong(s -> Tree.number(s.path("width")) * Tree.number(s.path("height")));
        return sizes.filter(s -> !Tree.text(s.path("url")).isEmpty())
                .reduce((a, b) -> byArea.compare(a, b) > 0 ? a : b)
                .map(s -> Tree.text(s.path("url")))
                .orElse("");
    }

    private static @Nullable Point place(JsonNode message) {
        return parts(message)
                .map(part -> part.path("geo").path("coordinates"))
                .map(coordinates -> Places.point(coordinates.path("latitude"), coordinates.path("longitude")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** VK has escaped HTML in some texts; the ampersand last, so that an escaped escape stays as it was written. */
    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
