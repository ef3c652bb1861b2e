package ru.otklik.bot.pages.sealing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that tokens are sealed with. It never prints.
 *
 * @param id stands in the clear beside what is sealed with it
 */
record Key(String id, SecretKey secret) {
    /** AES-256. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it is not {@code id:base64} of 32 bytes; its message, in Russian, holds nothing of the key */
    static Key of(String written) {
        int colon = written.indexOf(':');
        String id = colon < 0 ? "" : written.substring(0, colon).strip();
        if (!id.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException(
                    "ключ пишут так: имя:base64, имя — до 40 латинских букв, цифр, точек и дефисов");
        }
        byte[] bytes = bytes(written.substring(colon + 1).strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("у ключа «%s» после двоеточия должны быть %d байта в base64, а их %d"
                    .formatted(id, BYTES, bytes.length));
        }
        SecretKey secret = new SecretKeySpec(bytes, "AES");
        Arrays.fill(bytes, (byte) 0);
        return new Key(id, secret);
    }

    /** A key that nobody has had, as it is to be written. */
    static String fresh() {
        byte[] name = new byte[4];
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(name);
        RANDOM.nextBytes(key);
        return "k" + HexFormat.of().formatHex(name) + ":" + Base64.getEncoder().encodeToString(key);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
