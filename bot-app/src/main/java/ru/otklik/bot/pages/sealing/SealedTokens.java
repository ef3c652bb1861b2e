package ru.otklik.bot.pages.sealing;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;

/** Seals tokens before they are stored, and opens them. */
@Component
public class SealedTokens {
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

    /** @throws KeysRefused if there is no key */
    public byte[] seal(PageId page, Secret token) {
        Key current = keys.current()
                .orElseThrow(() -> new KeysRefused(
                        "Ключ доступа страницы «%s» хранить нечем: нет ключа шифрования.".formatted(page)));
        return Seal.close(current, page, token);
    }

    /** Empty if none of the keys opens it. */
    public Optional<Secret> open(PageId page, byte[] sealed) {
        return Seal.keyId(sealed).flatMap(keys::find).flatMap(key -> Seal.open(key, page, sealed));
    }

    /** Whether it is sealed with the key that seals now. */
    public boolean isCurrent(byte[] sealed) {
        return keys.current().map(Key::id).equals(Seal.keyId(sealed));
    }

    /** Whether anything can be sealed. */
    public boolean hasKey() {
        return !keys.isEmpty();
    }

    /** A key that nobody has had, as {@code OTKLIK_KEYS} takes it. */
    public static String freshKey() {
        return Key.fresh();
    }
}
