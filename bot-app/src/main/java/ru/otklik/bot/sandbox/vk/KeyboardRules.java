package ru.otklik.bot.sandbox.vk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.vk.Keyboard.Button;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What VK takes for a keyboard (dev.vk.com/ru/api/bots/development/keyboard); the rest is error 911. */
final class KeyboardRules {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COLUMNS = 5;
    private static final int LABEL = 40;
    private static final int PAYLOAD = 255;
    private static final Set<String> COLOURS = Set.of("primary", "secondary", "positive", "negative", "default");
    private static final Set<String> COLOURED = Set.of("text", "callback");
    private static final Set<String> LABELLED = Set.of("text", "callback", "open_link", "open_app");
    private static final Set<String> WIDE = Set.of("location", "open_app", "vkpay");
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "text", Set.of("type", "label", "payload"),
            "callback", Set.of("type", "label", "payload"),
            "location", Set.of("type", "payload"),
            "open_link", Set.of("type", "label", "payload", "link"),
            "open_app", Set.of("type", "label", "payload", "app_id", "owner_id", "hash"),
            "vkpay", Set.of("type", "payload", "hash"),
            "open_photo", Set.of("type", "payload"));

    private KeyboardRules() {}

    /** The parameter {@code keyboard} of a call, if it has one. */
    static Optional<Keyboard> keyboard(Params params) {
        return params.json("keyboard").map(KeyboardRules::read);
    }

    private static Keyboard read(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw ApiError.keyboard("keyboard should be an object");
        }
        boolean inline = flag(object, "inline");
        boolean oneTime = flag(object, "one_time");
        if (inline && oneTime) {
            throw ApiError.keyboard("inline keyboard can not be one_time");
        }
        JsonNode buttons = object.path("buttons");
        if (!buttons.isArray()) {
            throw ApiError.keyboard("buttons should be array");
        }
        if (buttons.size() > (inline ? 6 : 10)) {
            throw ApiError.keyboard("buttons contain too much rows");
        }
        List<List<Button>> rows = new ArrayList<>();
        for (int row = 0; row < buttons.size(); row++) {
            rows.add(row(buttons.get(row), row));
        }
        if (rows.stream().mapToInt(List::size).sum() > (inline ? 10 : 40)) {
            throw ApiError.keyboard("keyboard contains too much buttons");
        }
        return new Keyboard(inline, oneTime, List.copyOf(rows), object);
    }

    private static boolean flag(ObjectNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw ApiError.keyboard(name + " property should be boolean");
        }
        return value.asBoolean(false);
    }

    private static List<Button> row(JsonNode json, int row) {
        if (!json.isArray() || json.isEmpty()) {
            throw ApiError.keyboard("row " + row + " should be a filled array");
        }
        if (json.size() > COLUMNS) {
            throw ApiError.keyboard("row " + row + " contains too much columns");
        }
        List<Button> buttons = new ArrayList<>();
        for (int column = 0; column < json.size(); column++) {
            String where = "button [" + row + "][" + column + "] ";
            Button button = button(json.get(column), where);
            if (WIDE.contains(button.type()) && json.size() > 1) {
                throw ApiError.keyboard(where + button.type() + " takes the whole row");
            }
            buttons.add(button);
        }
        return List.copyOf(buttons);
    }

    private static Button button(JsonNode json, String where) {
        JsonNode action = json.path("action");
        String type = action.path("type").asString("");
        Set<String> fields = FIELDS.get(type);
        if (fields == null) {
            throw ApiError.keyboard(where + "has unknown action type");
        }
        if (!fields.containsAll(action.propertyNames())) {
            throw ApiError.keyboard("action contains unknown fields");
        }
        JsonNode colour = json.path("color");
        if (!colour.isMissingNode() && !COLOURED.contains(type)) {
            throw ApiError.keyboard(where + type + " has no color");
        }
        if (!colour.isMissingNode() && !COLOURS.contains(colour.asString(""))) {
            throw ApiError.keyboard(where + "has unknown color");
        }
        return new Button(type, label(action, type, where), payload(action, where), link(action, type, where));
    }

    private static String label(JsonNode action, String type, String where) {
        if (type.equals("location")) {
            return Button.LOCATION;
        }
        if (!LABELLED.contains(type)) {
            return type;
        }
        String label = action.path("label").asString("");
        if (label.isEmpty()) {
            throw ApiError.keyboard(where + "label should be at least 1 letters length");
        }
        if (label.codePointCount(0, label.length()) > LABEL) {
            throw ApiError.keyboard(where + "label should be at most " + LABEL + " letters length");
        }
        return label;
    }

    private static @Nullable String payload(JsonNode action, String where) {
        JsonNode payload = action.path("payload");
        if (payload.isMissingNode() || (payload.isString() && payload.asString().isEmpty())) {
            return null;
        }
        String text = payload.isString() ? payload.asString() : payload.toString();
        if (payload.isNull() || !isJson(text)) {
            throw ApiError.keyboard(where + "payload should be a valid JSON");
        }
        if (text.codePointCount(0, text.length()) > PAYLOAD) {
            throw ApiError.keyboard(where + "payload should be at most " + PAYLOAD + " letters length");
        }
        return text;
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static @Nullable String link(JsonNode action, String type, String where) {
        if (!type.equals("open_link")) {
            return null;
        }
        String link = action.path("link").asString("");
        try {
            URI uri = URI.create(link);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw ApiError.keyboard(where + "has invalid link");
    }
}
