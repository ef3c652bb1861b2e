package ru.otklik.bot.channels.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.Secret;

/** Compares what a caller shows with what it has to. */
public class SameSecret {
    private SameSecret() {}

    /** Takes as long for a near miss as for a far one, so that a secret can't be guessed piece by piece. */
    public static boolean shown(@Nullable String shown, Secret secret) {
        return shown != null
                && !secret.isEmpty()
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.value().getBytes(StandardCharsets.UTF_8));
    }
}
