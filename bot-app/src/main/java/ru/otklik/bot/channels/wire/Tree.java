package ru.otklik.bot.channels.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.Sql;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads JSON of others: whatever is wrong with it is missing, and nothing is thrown. */
public class Tree {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** For cutting out elements nothing is too long or too deep: what can't be read later is still kept. */
    private static final JsonFactory CUTTER = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Tree() {}

    /** A missing node if it can't be read. */
    public static JsonNode of(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * The words of a text or the digits of a number; empty for anything else. What PostgreSQL can't keep is not in it: whatever is
     * read here is kept or looked for sooner or later.
     */
    public static String text(JsonNode node) {
        if (node.isString()) {
            return Sql.text(node.stringValue());
        }
        return node.isIntegralNumber() ? node.bigIntegerValue().toString() : "";
    }

    /** Null instead of an empty text. */
    public static @Nullable String textOrNull(JsonNode node) {
        String text = text(node);
        return text.isEmpty() ? null : text;
    }

    /** 0 for anything but a whole number that fits. */
    public static long number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : 0;
    }

    /**
     * The elements of the array {@code field} of an object, each exactly as it was written.
     *
     * @throws IllegalArgumentException if it is no such object
     */
    public static List<String> elements(String json, String field) {
        try (JsonParser parser = CUTTER.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean sought = parser.currentName().equals(field);
                    JsonToken value = parser.nextToken();
                    if (sought && value == JsonToken.START_ARRAY) {
                        return elements(json, parser);
                    }
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not readable as JSON", e);
        }
        throw new IllegalArgumentException("there is no array «%s»".formatted(field));
    }

    /** The digits or words of an object's field, however odd the rest of it is; empty if there is none. */
    public static String field(String json, String field) {
        try (JsonParser parser = CUTTER.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean sought = parser.currentName().equals(field);
                    JsonToken value = parser.nextToken();
                    if (sought && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)) {
                        return parser.getString();
                    }
                    parser.skipChildren();
                }
            }
            return "";
        } catch (JacksonException e) {
            return "";
        }
    }

    private static List<String> elements(String json, JsonParser parser) {
        List<String> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            // A number or a word is only known to have ended once it was read.
            parser.finishToken();
            int to = (int) parser.currentLocation().getCharOffset();
            elements.add(json.substring(from, to).strip());
        }
        return elements;
    }
}
