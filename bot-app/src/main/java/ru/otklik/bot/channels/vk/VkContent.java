package ru.otklik.bot.channels.vk;

import java.net.URLConnection;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a VK message holds. */
class VkContent {
    private static final Map<String, Kind> KINDS = Map.of(
            "photo", Kind.PHOTO,
            "doc", Kind.DOCUMENT,
            "video", Kind.VIDEO,
            "video_message", Kind.VIDEO,
            "audio_message", Kind.VOICE,
            "graffiti", Kind.PHOTO,
            "sticker", Kind.STICKER);

    /** What becomes words: somebody's post with its own photos, and addresses. */
    private static final Set<String> IN_WORDS = Set.of("wall", "wall_reply", "link");

    private static final String SITE = "https://vk.com/";

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

    /** Its text and, below, what it forwards and where the attached can be seen that VK gives no file of. */
    static String words(JsonNode message) {
        String texts = parts(message)
                .map(part -> unescaped(Tree.text(part.path("text"))))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        String addresses = parts(message)
                .flatMap(part -> part.path("attachments").valueStream())
                .map(VkContent::address)
                .filter(address -> !address.isEmpty() && !texts.contains(bare(address)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() || addresses.isEmpty() ? texts + addresses : texts + "\n" + addresses;
    }

    private static String address(JsonNode attachment) {
        String type = Tree.text(attachment.path("type"));
        JsonNode content = attachment.path(type);
        return switch (type) {
            case "link" -> named("Ссылка", Tree.text(content.path("url")));
            case "video", "wall" -> {
                String owner = Stream.of("owner_id", "to_id", "from_id")
                        .map(field -> Tree.text(content.path(field)))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse("");
                String id = Tree.text(content.path("id"));
                yield owner.isEmpty() || id.isEmpty()
                        ? ""
                        : named(type.equals("video") ? "Видео" : "Запись", SITE + type + owner + "_" + id);
            }
            default -> "";
        };
    }

    /** A line that says what is to be seen there, for whoever reads the report. */
    private static String named(String what, String address) {
        return address.isEmpty() ? "" : what + ": " + address;
    }

    /** As people write it. */
    private static String bare(String address) {
        return address.replaceFirst("^(?:\\p{L}+: )?https?://(www\\.)?", "").replaceFirst("/$", "");
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
                .map(a -> Tree.text(a.path("type")))
                .filter(type -> !IN_WORDS.contains(type))
                .map(type -> KINDS.getOrDefault(type, Kind.OTHER))
                .toList());
        if (place != null) {
            kinds.add(Kind.LOCATION);
        }
        boolean saysNothing =
                words(message).isEmpty() && !message.path("attachments").isEmpty();
        return kinds.stream().min(Comparator.comparing(WEIGHT::indexOf)).orElse(saysNothing ? Kind.OTHER : Kind.TEXT);
    }

    /** The message and what it forwards or reposts, which may forward others in turn. */
    private static Stream<JsonNode> parts(JsonNode message) {
        return parts(message, DEEPEST_FORWARD);
    }

    private static Stream<JsonNode> parts(JsonNode message, int deeper) {
        Stream<JsonNode> forwarded = deeper == 0
                ? Stream.empty()
                : Stream.of(message.path("fwd_messages"), reposted(message), message.path("copy_history"))
                        .flatMap(JsonNode::valueStream)
                        .flatMap(one -> parts(one, deeper - 1));
        return Stream.concat(Stream.of(message), forwarded);
    }

    private static JsonNode reposted(JsonNode message) {
        ArrayNode posts = JsonNodeFactory.instance.arrayNode();
        message.path("attachments")
                .valueStream()
                .map(a -> a.path(Tree.text(a.path("type")).startsWith("wall") ? Tree.text(a.path("type")) : ""))
                .filter(JsonNode::isObject)
                .forEach(posts::add);
        return posts;
    }

    private static Stream<Attachment> attachments(JsonNode part) {
        return part.path("attachments").valueStream().flatMap(a -> attachment(a).stream());
    }

    /** What VK gives no file of has an empty reference. */
    private static Optional<Attachment> attachment(JsonNode attachment) {
        String type = Tree.text(attachment.path("type"));
        JsonNode file = attachment.path(type);
        Kind kind = KINDS.getOrDefault(type, Kind.OTHER);
        return switch (type) {
            // VK turns every photo into JPEG.
            case "photo" -> Optional.of(new Attachment(kind, largest(file), null, "image/jpeg", 0));
            case "graffiti" -> Optional.of(new Attachment(kind, Tree.text(file.path("url")), null, "image/png", 0));
            case "doc" -> Optional.of(document(file));
            case "audio_message" ->
                Optional.of(new Attachment(kind, Tree.text(file.path("link_mp3")), null, "audio/mpeg", 0));
            case "sticker" -> Optional.empty();
            default ->
                IN_WORDS.contains(type) ? Optional.empty() : Optional.of(new Attachment(kind, "", null, null, 0));
        };
    }

    private static Attachment document(JsonNode file) {
        String title = Tree.text(file.path("title"));
        String extension = "." + Tree.text(file.path("ext"));
        boolean named = extension.equals(".")
                || title.isEmpty()
                || title.toLowerCase(Locale.ROOT).endsWith(extension);
        String name = named ? title : title + extension;
        return new Attachment(
                Kind.DOCUMENT,
                Tree.text(file.path("url")),
                name.isEmpty() ? null : name,
                URLConnection.guessContentTypeFromName(title.isEmpty() ? "a" + extension : name),
                Math.max(0, Tree.number(file.path("size"))));
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
