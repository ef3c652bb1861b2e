package ru.otklik.bot.campaign;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Somebody who writes to a page. */
record Resident(String messenger, String page, String name) {
    private static final long FIRST = 100_000_000;
    private static final long TELEGRAM_RANGE = 900_000_000;
    private static final long VK_RANGE = 800_000_000;

    boolean isOnTelegram() {
        return messenger.equals("telegram");
    }

    /** The chat's id as pages know it: the emulators make it of the name. */
    String chat() {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return String.valueOf(FIRST + crc.getValue() % (isOnTelegram() ? TELEGRAM_RANGE : VK_RANGE));
    }
}
