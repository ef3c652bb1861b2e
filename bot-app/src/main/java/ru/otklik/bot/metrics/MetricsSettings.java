package ru.otklik.bot.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import ru.otklik.bot.platform.Secret;

/** @param token what a reader of {@code /actuator/prometheus} sends as {@code Authorization: Bearer …}; empty, nobody reads it */
@ConfigurationProperties("otklik.metrics")
record MetricsSettings(@DefaultValue("") Secret token) {
    private static final String BEARER = "Bearer ";

    /** Takes as long for a wrong token as for the right one. */
    boolean admits(@Nullable String authorization) {
        return !token.isEmpty()
                && authorization != null
                && MessageDigest.isEqual(bytes(BEARER + token.value()), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
