package ru.otklik.bot.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.pages.Seals;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Secret;

/** The key of digests of chats. It is made once, lies in the database sealed with the keys from the environment, and outlives them. */
@Component
public class DigestKey {
    private static final String NAME = "erased-chats";
    private static final String OWNER = "personal:" + NAME;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FIND = "select sealed from personal_key where name = :name";

    private static final String ADD =
            "insert into personal_key (name, sealed) values (:name, :sealed) on conflict do nothing";

    private static final String RESEAL = "update personal_key set sealed = :fresh where name = :name and sealed = :old";

    private final JdbcClient jdbc;
    private final Seals seals;

    public DigestKey(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** HMAC-SHA-256 of page and chat; empty if there is no key to keep its key under. */
    public Optional<byte[]> digest(ChatRef chat) {
        return secret().map(secret -> digest(secret, chat));
    }

    /** Seals it anew, if that is not done yet. @return false if none of the keys opens it */
    public boolean rotate() {
        Optional<byte[]> sealed = find();
        if (sealed.isEmpty() || seals.isCurrent(sealed.get())) {
            return true;
        }
        Optional<Secret> secret = seals.open(OWNER, sealed.get());
        secret.ifPresent(one -> jdbc.sql(RESEAL)
                .param("name", NAME)
                .param("old", sealed.get())
                .param("fresh", seals.seal(OWNER, one))
                .update());
        return secret.isPresent();
    }

    private Optional<Secret> secret() {
        make();
        return seals.hasKey() ? find().flatMap(kept -> seals.open(OWNER, kept)) : Optional.empty();
    }

    /** Makes it, unless it is there or there is no key to keep it under. */
    void make() {
        if (seals.hasKey() && find().isEmpty()) {
            byte[] key = new byte[BYTES];
            RANDOM.nextBytes(key);
            jdbc.sql(ADD)
                    .param("name", NAME)
                    .param(
                            "sealed",
                            seals.seal(OWNER, new Secret(Base64.getEncoder().encodeToString(key))))
                    .update();
        }
    }

    private Optional<byte[]> find() {
        return jdbc.sql(FIND)
                .param("name", NAME)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    private static byte[] digest(Secret secret, ChatRef chat) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.value()), ALGORITHM));
            mac.update(chat.page().value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(chat.chat().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
