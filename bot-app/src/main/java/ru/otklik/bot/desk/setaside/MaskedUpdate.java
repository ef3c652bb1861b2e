package ru.otklik.bot.desk.setaside;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.otklik.dialogs.words.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a messenger sent, for whoever mends the bot and works on no incident: its form is whole, the messenger's ids stay, by which things
 * are found; names and phones are hidden, words are masked.
 */
@Component
final class MaskedUpdate {
    private static final String HIDDEN = "…";

    /** As Telegram and VK call what says who somebody is. */
    private static final Set<String> WHO = Set.of(
            "first_name",
            "last_name",
            "nickname",
            "maiden_name",
            "username",
            "screen_name",
            "domain",
            "phone",
            "phone_number",
            "mobile_phone",
            "home_phone",
            "email",
            "vcard",
            "author_signature",
            "sender_user_name",
            "bdate",
            "photo_50",
            "photo_100",
            "photo_200");

    /** Words, whatever they look like; elsewhere a string is words if it has blanks or letters that are not Latin. */
    private static final Set<String> SAID =
            Set.of("text", "caption", "title", "body", "description", "file_name", "query");

    private static final Pattern WORDS = Pattern.compile("\\s|[\\p{L}&&[^a-zA-Z]]");

    private final JsonMapper json;

    MaskedUpdate(JsonMapper json) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** Indented; what is no JSON is words. */
    String of(String raw) {
        try {
            return json.writeValueAsString(masked("", json.readTree(raw)));
        } catch (JacksonException _) {
            return Masking.mask(raw);
        }
    }

    private JsonNode masked(String name, JsonNode node) {
        if (WHO.contains(name.toLowerCase(Locale.ROOT)) && node.isValueNode() && !node.isNull()) {
            return JsonNodeFactory.instance.stringNode(HIDDEN);
        }
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                object.set(key, masked(key, object.get(key)));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(name, array.get(i)));
            }
        } else if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(said(name, node.asString()));
        }
        return node;
    }

    private static String said(String name, String value) {
        boolean words = SAID.contains(name.toLowerCase(Locale.ROOT))
                || WORDS.matcher(value).find();
        return words ? Masking.mask(value) : value;
    }
}
