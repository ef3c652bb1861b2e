package ru.otklik.bot.desk.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import ru.otklik.bot.platform.Secret;

/**
 * Codes that change every thirty seconds (RFC 6238 on RFC 4226), with HMAC-SHA-1 and six digits: what every application on a phone
 * understands. Secrets are 160 bits, as RFC 4226 recommends, written in Base32.
 */
final class Totp {
    /** How long one code is good. */
    static final Duration STEP = Duration.ofSeconds(30);

    static final int DIGITS = 6;
    /** Clocks may differ by as many steps, to either side. */
    private static final int WINDOW = 1;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static Secret freshSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(new Base32().encodeAsString(bytes));
    }

    /** The step whose code this is, if it is one near this moment and later than the last one that was taken. */
    static OptionalLong step(Secret secret, String code, Instant at, long last) {
        byte[] key = new Base32().decode(secret.value());
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long now = Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
        OptionalLong found = OptionalLong.empty();
        for (long step = now - WINDOW; step <= now + WINDOW; step++) {
            boolean same = MessageDigest.isEqual(code(key, step, DIGITS).getBytes(StandardCharsets.UTF_8), given);
            if (same && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code that a phone shows at this moment. */
    static String code(Secret secret, Instant at) {
        return code(new Base32().decode(secret.value()), Math.floorDiv(at.getEpochSecond(), STEP.toSeconds()), DIGITS);
    }

    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }
}
