package ru.otklik.bot.desk.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ru.otklik.bot.platform.Secret;

/** A secret as applications on phones take it. */
final class Phone {
    private static final String ISSUER = "Отклик";

    private Phone() {}

    /** For a square code, as the "Key Uri Format" of Google Authenticator has it. */
    static String address(String login, Secret secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
                .formatted(
                        encoded(ISSUER),
                        encoded(login),
                        secret.value(),
                        encoded(ISSUER),
                        Totp.DIGITS,
                        Totp.STEP.toSeconds());
    }

    /** To be typed, in groups of four. */
    static String spaced(Secret secret) {
        return secret.value().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
