package ru.otklik.bot.channels;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;

/**
 * Addresses at which messengers find the pages, and the secrets they show there. A secret is made from the page's token: every node knows
 * it without being told, it is nowhere kept, and it changes with the token.
 */
public final class Entrances {
    /** What stands before the page's id. */
    public static final String PATH = "/push/";

    private Entrances() {}

    /** @param outside the application's address as the messenger sees it */
    public static Entrance of(Page page, URI outside) {
        String begin = outside.toString().replaceAll("/+$", "");
        return new Entrance(URI.create(begin + PATH + page.id().value()), secret(page));
    }

    /** 43 characters that both messengers allow: at most 50 at VK, {@code A-Za-z0-9_-} at Telegram. */
    public static Secret secret(Page page) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(page.token().value().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] sealed = mac.doFinal(("push " + page.id().value()).getBytes(StandardCharsets.UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
