package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON files. */
final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    /** Empty if the file can't be read or is no JSON, which is noted. */
    static Optional<Tree> read(ConfigFolder folder, String file) {
        return folder.text(file).flatMap(text -> {
            try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
                if (parser.nextToken() == null) {
                    folder.mistake(file, 0, "файл пуст");
                    return Optional.empty();
                }
                Tree tree = tree(parser);
                if (parser.nextToken() != null) {
                    folder.mistake(file, line(parser), "это не JSON: после конца стоит что-то ещё");
                }
                return Optional.of(tree);
            } catch (JacksonException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                folder.mistake(file, Math.max(line, 0), "это не JSON: %s", e.getOriginalMessage());
                return Optional.empty();
            }
        });
    }

    private static Tree tree(JsonParser parser) {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NULL -> new Tree.Scalar("", false, true, line);
            default -> new Tree.Scalar(parser.getString(), token == JsonToken.VALUE_STRING, false, line);
        };
    }

    private static Tree mapping(JsonParser parser) {
        int line = line(parser);
        Map<String, Tree.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = line(parser);
            parser.nextToken();
            fields.put(name, new Tree.Field(nameLine, tree(parser)));
        }
        return new Tree.Mapping(fields, line);
    }

    private static Tree items(JsonParser parser) {
        int line = line(parser);
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(tree(parser));
        }
        return new Tree.Items(items, line);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
