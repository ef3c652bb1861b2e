package ru.otklik.bot.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line is about, kept apart from it: the line holds the digest alone, so that the words can go and the chain stays whole.
 *
 * @param digest of salt and words
 * @param words null once they are erased
 */
record Subject(
        Fingerprint digest,
        byte @Nullable [] salt,
        @Nullable String words) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Subject fresh(String words) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Subject(digest(salt, words), salt, words);
    }

    private static Fingerprint digest(byte[] salt, String words) {
        return Fingerprint.ofContent(salt, words.getBytes(StandardCharsets.UTF_8));
    }

    boolean isErased() {
        return salt == null;
    }

    /** Whether the words, if they are there, are those that were written. */
    boolean isWhole() {
        return salt == null || digest(salt, Objects.requireNonNull(words)).equals(digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject that
                && digest.equals(that.digest)
                && Arrays.equals(salt, that.salt)
                && Objects.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
