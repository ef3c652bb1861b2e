package ru.otklik.bot.sandbox.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of one call. As on the real server they are strings, wherever they came from: a JSON body's numbers are written out, its
 * objects and arrays are JSON texts. Parameters that a method doesn't know are never looked at.
 */
final class Params {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Upload> files = new HashMap<>();

    Params put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Params put(String name, Upload file) {
        files.put(name, file);
        return this;
    }

    /** Takes every field of a JSON object; null fields are left out. */
    Params putAll(JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.badRequest("object expected");
        }
        body.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                values.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        });
        return this;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The value, or an empty string. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    Upload file(String name) {
        return files.get(name);
    }

    boolean flag(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "", "false", "no", "0" -> false;
            default -> throw Refusal.badRequest("parameter \"" + name + "\" must be of type Boolean");
        };
    }

    long integer(String name, long otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("parameter \"" + name + "\" must be of type Integer");
        }
    }

    /** A required number with a fraction. */
    double decimal(String name) {
        if (!has(name)) {
            throw Refusal.badRequest(name + " is empty");
        }
        try {
            double value = Double.parseDouble(text(name).strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Refusal.badRequest("parameter \"" + name + "\" must be of type Float");
    }

    /** The JSON text under this name, or null if there is none. */
    @Nullable
    JsonNode json(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(text(name));
            return node.isNull() ? null : node;
        } catch (JacksonException e) {
            throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
    }
}
