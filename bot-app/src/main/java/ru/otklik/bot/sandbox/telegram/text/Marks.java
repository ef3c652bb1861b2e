package ru.otklik.bot.sandbox.telegram.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text growing while its marks are read: the open ones on a stack, the closed ones in a list. */
final class Marks {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<ObjectNode> closed = new ArrayList<>();

    /**
     * @param type Telegram's name of the entity; empty for a mark that makes none
     * @param source what opened it: a tag's name or a Markdown sign
     * @param extra the field that the entity has besides, with its value, or null
     */
    record Open(
            String type,
            String source,
            int sourceAt,
            int start,
            @Nullable Extra extra) {}

    record Extra(String field, String value) {}

    void append(int codePoint) {
        text.appendCodePoint(codePoint);
    }

    void open(String type, String source, int sourceAt, @Nullable Extra extra) {
        open.push(new Open(type, source, sourceAt, text.length(), extra));
    }

    /** The innermost open mark, or null. */
    @Nullable
    Open innermost() {
        return open.peek();
    }

    boolean within(String type) {
        return open.stream().anyMatch(o -> o.type.equals(type));
    }

    /** What has been read since the innermost mark was opened. */
    String innermostText() {
        return text.substring(open.element().start);
    }

    void close() {
        close(open.element().extra);
    }

    void close(@Nullable Extra extra) {
        Open mark = open.pop();
        int length = text.length() - mark.start;
        if (length == 0 || mark.type.isEmpty()) {
            return;
        }
        ObjectNode entity = JsonNodeFactory.instance
                .objectNode()
                .put("offset", mark.start)
                .put("length", length)
                .put("type", mark.type);
        if (extra != null) {
            entity.put(extra.field, extra.value);
        }
        closed.add(entity);
    }

    /** Outer before inner, as Telegram orders them. */
    Formatted finish() {
        Collections.reverse(closed);
        closed.sort(Comparator.<ObjectNode>comparingInt(e -> e.path("offset").intValue())
                .thenComparing(e -> -e.path("length").intValue()));
        ArrayNode entities = JsonNodeFactory.instance.arrayNode();
        entities.addAll(closed);
        return new Formatted(text.toString(), entities);
    }

    /** Telegram's errors name places by bytes of UTF-8. */
    static int byteOffset(String source, int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
