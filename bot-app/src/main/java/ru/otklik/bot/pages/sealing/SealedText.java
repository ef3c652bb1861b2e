package ru.otklik.bot.pages.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PersonalColumn;

/**
 * Text sealed with AES-GCM under a random nonce of 96 bits (NIST SP 800-38D): {@code sealed:1:key:base64}, of which the last holds nonce,
 * cipher text and a tag of 128 bits. All before it, the column and what the row is known by are bound to it as associated data.
 */
final class SealedText {
    private static final String PREFIX = "sealed:1:";
    /** Nonce and tag alone are 28 bytes. */
    private static final int SHORTEST = 38;

    private static final int LONGEST_ID = 40;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedText() {}

    static String close(Key key, PersonalColumn column, String text, String... row) {
        String head = prefix(key);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, column, row);
            ByteBuffer closed = ByteBuffer.allocate(NONCE + cipher.getOutputSize(plain.length));
            closed.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), closed);
            return head + Base64.getUrlEncoder().withoutPadding().encodeToString(closed.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What text begins with that is sealed with the key. */
    static String prefix(Key key) {
        return PREFIX + key.id() + ":";
    }

    /** The id of the key it was sealed with; null if it is no sealed text. */
    static @Nullable String keyId(String stored) {
        if (!stored.startsWith(PREFIX)) {
            return null;
        }
        int end = stored.indexOf(':', PREFIX.length());
        return end > PREFIX.length() && end <= PREFIX.length() + LONGEST_ID && stored.length() > end + SHORTEST
                ? stored.substring(PREFIX.length(), end)
                : null;
    }

    /** Empty if it was changed, or sealed with another key or for another place. */
    static Optional<String> open(Key key, PersonalColumn column, String stored, String... row) {
        String head = prefix(key);
        try {
            byte[] all = Base64.getUrlDecoder().decode(stored.substring(head.length()));
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(all).get(nonce);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key, nonce, head, column, row).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String head, PersonalColumn column, String... row)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        // No text in PostgreSQL has a NUL, so nothing reads in two ways.
        cipher.updateAAD((head + '\0' + column + '\0' + String.join("\0", row)).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
