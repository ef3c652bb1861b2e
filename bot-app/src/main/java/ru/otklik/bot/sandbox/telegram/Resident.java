package ru.otklik.bot.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who writes to bots: a short name and the nine-digit id that always belongs to it. */
record Resident(String name) {
    private static final long FIRST_ID = 100_000_000;
    private static final long IDS = 900_000_000;

    /** Names that end so belong to people whose client speaks English. */
    private static final String ENGLISH = "-en";

    Resident {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("Имя жителя — от 1 до 64 знаков");
        }
    }

    /** The user's id, which is the private chat's id too. */
    long id() {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return FIRST_ID + crc.getValue() % IDS;
    }

    String firstName() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    ObjectNode asUser() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id())
                .put("is_bot", false)
                .put("first_name", firstName())
                .put("language_code", name.endsWith(ENGLISH) ? "en" : "ru");
    }

    ObjectNode asChat() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id())
                .put("first_name", firstName())
                .put("type", "private");
    }
}
