package ru.otklik.bot.sandbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tokens of one account are good: any, until it is revoked. Forgotten when the application stops. Safe for use by many threads. */
public final class IssuedTokens {
    private final Set<String> revoked = new HashSet<>();
    private @Nullable String present;

    /** Whether the token is good; if so, it is the present one from now on. */
    public synchronized boolean admits(String token) {
        if (revoked.contains(token)) {
            return false;
        }
        present = token;
        return true;
    }

    /** The present one is good no more; another is a new one. */
    public synchronized void revoke() {
        if (present != null) {
            revoked.add(present);
        }
    }
}
