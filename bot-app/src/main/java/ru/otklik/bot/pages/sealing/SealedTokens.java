package ru.otklik.bot.pages.sealing;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import ru.otklik.bot.pages.Seals;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;

/** Seals tokens before they are stored, and opens them. */
@Component
public class SealedTokens implements Seals {
    /** Everybody who has the source has the sandbox's key. */
    private static final String SANDBOX = "sandbox";

    private final Keys keys;

    /** @throws KeysRefused if the keys are not what they should be */
    public SealedTokens(@Value("${otklik.keys:}") String written, Environment environment) {
        try {
            this.keys = Keys.of(written);
        } catch (IllegalArgumentException e) {
            throw new KeysRefused("В OTKLIK_KEYS ошибка: %s.".formatted(e.getMessage()));
        }
        if (keys.find(SANDBOX).isPresent() && !environment.acceptsProfiles(Profiles.of(SANDBOX))) {
            throw new KeysRefused("В OTKLIK_KEYS стоит ключ песочницы: он известен всем и здесь не годится.");
        }
    }

    Keys keys() {
        return keys;
    }

    /** @throws KeysRefused if there is no key */
    public byte[] seal(PageId page, Secret token) {
        Key current = keys.current()
                .orElseThrow(() -> new KeysRefused(
                        "Ключ доступа страницы «%s» хранить нечем: нет ключа шифрования.".formatted(page)));
        return Seal.close(current, page.value(), token);
    }

    @Override
    public byte[] seal(String owner, Secret secret) {
        require("Секрет «%s»".formatted(owner));
        return Seal.close(keys.current().orElseThrow(), known(owner), secret);
    }

    @Override
    public Optional<Secret> open(String owner, byte[] sealed) {
        return open(sealed, known(owner));
    }

    @Override
    public void require(String what) {
        if (keys.isEmpty()) {
            throw new KeysRefused(what + " хранить нечем: нет ключа шифрования.");
        }
    }

    /** No page's id has a colon, so nothing of another kind can stand in a token's place. */
    private static String known(String owner) {
        if (owner.indexOf(':') < 0) {
            throw new IllegalArgumentException("an owner is «kind:id», not «%s»".formatted(owner));
        }
        return owner;
    }

    /** Empty if none of the keys opens it. */
    public Optional<Secret> open(PageId page, byte[] sealed) {
        return open(sealed, page.value());
    }

    private Optional<Secret> open(byte[] sealed, String owner) {
        return Seal.keyId(sealed).flatMap(keys::find).flatMap(key -> Seal.open(key, owner, sealed));
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return keys.current().map(Key::id).equals(Seal.keyId(sealed));
    }

    @Override
    public boolean hasKey() {
        return !keys.isEmpty();
    }

    /** A key that nobody has had, as {@code OTKLIK_KEYS} takes it. */
    public static String freshKey() {
        return Key.fresh();
    }
}
