package ru.otklik.bot.channels.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Updates as no messenger sends them, made of those that it sends: things are missing, doubled, of another type, of another update, too
 * large, too deep, or no JSON at all. The same ones for the same seed.
 */
public final class Mutations {
    /** How many a test of a channel tries: ten thousand, or what {@code otklik.foreign-updates} says. */
    public static final int TRIED = Integer.getInteger("otklik.foreign-updates", 10_000);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> STRANGE_VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "\"\"",
            "0",
            "-1",
            "-0.0",
            "1.5",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "-1e999999999",
            "1e-999999999",
            "123456789012345678901234567890123456789012345678901234567890",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00 \\ud83d\"",
            "\"\\u202eтюх\\u200b\"",
            "\"👩‍👩‍👧‍👦\"",
            "\"%s%n%d {0} ${jndi:ldap://a/b} #{1+1} [[${7*7}]]\"",
            "\"'; drop table report; --\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"http://127.0.0.1:5432/\"",
            "\"file:///etc/passwd\"",
            "\"5000000001\"",
            "\"NaN\"");

    private final Random random;
    private final List<String> real;

    /** @param messenger whose updates are taken apart */
    public Mutations(String messenger, long seed) {
        this.random = new Random(seed);
        this.real = lines("/updates/" + messenger + ".jsonl");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Mutations.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next one. */
    public String next() {
        JsonNode update = JSON.readTree(one());
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            change(update);
        }
        String text;
        try {
            text = JSON.writeValueAsString(update);
        } catch (JacksonException e) {
            // Changes within changes may make it deeper than any JSON that is written.
            return "[".repeat(1_000);
        }
        return switch (random.nextInt(10)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> bytesChanged(text);
            case 2 -> doubled(text);
            default -> text;
        };
    }

    private String one() {
        return real.get(random.nextInt(real.size()));
    }

    private void change(JsonNode update) {
        List<JsonNode> holders = new ArrayList<>();
        collect(update, holders);
        if (holders.isEmpty()) {
            return;
        }
        switch (holders.get(random.nextInt(holders.size()))) {
            case ObjectNode object -> change(object);
            case ArrayNode array -> change(array);
            default -> throw new IllegalStateException("nothing else holds anything");
        }
    }

    private void change(ObjectNode object) {
        if (object.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, part());
            case 2 -> object.set(strange().asString("имя"), object.path(name));
            case 3 -> object.set(name, deep(object.path(name)));
            default -> object.set(name, strange());
        }
    }

    private void change(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(part());
            case 2 -> {
                JsonNode again = array.isEmpty() ? strange() : array.path(random.nextInt(array.size()));
                int times = random.nextInt(12);
                for (int i = 0; i < times; i++) {
                    array.add(again);
                }
            }
            default -> array.insert(0, strange());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private JsonNode strange() {
        if (random.nextInt(40) == 0) {
            return NODES.stringNode("ъ".repeat(random.nextInt(20_000)));
        }
        String value = STRANGE_VALUES.get(random.nextInt(STRANGE_VALUES.size()));
        try {
            return JSON.readTree(value);
        } catch (JacksonException e) {
            return NODES.stringNode(value);
        }
    }

    /** Something of another update. */
    private JsonNode part() {
        List<JsonNode> holders = new ArrayList<>();
        collect(JSON.readTree(one()), holders);
        return holders.get(random.nextInt(holders.size()));
    }

    private JsonNode deep(JsonNode node) {
        JsonNode deep = node;
        int levels = random.nextInt(200);
        for (int i = 0; i < levels; i++) {
            deep = random.nextBoolean()
                    ? NODES.arrayNode().add(deep)
                    : NODES.objectNode().setAll(Map.of("reply_message", deep));
        }
        return deep;
    }

    private String bytesChanged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As JSON allows and nobody sends: the same name twice, or something behind the end. */
    private String doubled(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text + text;
            case 1 -> "[".repeat(random.nextInt(3_000)) + text;
            default -> text.replaceFirst("\\{", "{\"update_id\":9000000000,\"message\":{},\"type\":\"message_new\",");
        };
    }
}
