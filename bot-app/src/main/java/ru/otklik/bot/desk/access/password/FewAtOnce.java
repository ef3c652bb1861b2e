package ru.otklik.bot.desk.access.password;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Each comparison takes memory and a core for a while: thousands at once would take the node down, so that they wait for each other. */
final class FewAtOnce implements PasswordEncoder {
    /** bcrypt takes no more bytes, and nobody types more letters. */
    private static final int LONGEST = 200;

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final PasswordEncoder encoder;

    FewAtOnce(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || password.length() > LONGEST) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
