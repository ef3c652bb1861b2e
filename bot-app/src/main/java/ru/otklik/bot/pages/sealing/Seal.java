package ru.otklik.bot.pages.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import ru.otklik.bot.platform.Secret;

/**
 * AES-GCM with a random nonce of 96 bits for each value (NIST SP 800-38D). What is sealed begins with a byte that counts forms, the
 * length of the key's id and the id; then come the nonce and the cipher text with its tag of 128 bits. This head and the owner,
 * a page's id for its token, are bound to it as associated data, so that one owner's secret can't be put in another's place.
 */
final class Seal {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] close(Key key, String owner, Secret token) {
        byte[] id = key.id().getBytes(StandardCharsets.UTF_8);
        byte[] head = ByteBuffer.allocate(2 + id.length)
                .put(FORM)
                .put((byte) id.length)
                .put(id)
                .array();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, owner)
                    .doFinal(token.value().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(head.length + NONCE + closed.length)
                    .put(head)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The id of the key it was sealed with; empty if it is of no form that is known here. */
    static Optional<String> keyId(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORM || sealed.length < 2 + sealed[1] + NONCE) {
            return Optional.empty();
        }
        return Optional.of(new String(sealed, 2, sealed[1], StandardCharsets.UTF_8));
    }

    /** Empty if it was sealed with another key or for another owner, or was changed. */
    static Optional<Secret> open(Key key, String owner, byte[] sealed) {
        if (keyId(sealed).isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(sealed);
        byte[] head = new byte[2 + sealed[1]];
        byte[] nonce = new byte[NONCE];
        all.get(head).get(nonce);
        byte[] closed = new byte[all.remaining()];
        all.get(closed);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, key, nonce, head, owner).doFinal(closed);
            return Optional.of(new Secret(new String(opened, StandardCharsets.UTF_8)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] head, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
