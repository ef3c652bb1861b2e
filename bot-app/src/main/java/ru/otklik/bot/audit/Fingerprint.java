package ru.otklik.bot.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a line.
 *
 * @param hex SHA-256 in 64 lower-case digits
 */
public record Fingerprint(String hex) {
    /** What stands before the first line. */
    static final Fingerprint NONE = new Fingerprint("0".repeat(64));

    /** Each part with its length before it, so that no two lines look the same. */
    static Fingerprint of(Fingerprint previous, long id, Instant at, Act act) {
        MessageDigest digest = sha256();
        digest.update(previous.bytes());
        List.of(String.valueOf(id), at.toString(), act.who(), act.agency(), act.what(), act.subject(), act.refusal())
                .forEach(part -> {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(bytes.length)
                            .array());
                    digest.update(bytes);
                });
        return of(digest.digest());
    }

    /** Of these bytes, one after the other. */
    static Fingerprint ofContent(byte[]... contents) {
        MessageDigest digest = sha256();
        for (byte[] content : contents) {
            digest.update(content);
        }
        return of(digest.digest());
    }

    static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
