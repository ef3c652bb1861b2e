package ru.otklik.bot.coordination;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param url {@code redis://[user:password@]host:port[/database]}, {@code rediss:} with TLS */
@Validated
@ConfigurationProperties("spring.data.redis")
record RedisSettings(
        @DefaultValue("redis://localhost:6379") @NotNull URI url) {
    RedisSettings {
        if (!("redis".equals(url.getScheme()) || "rediss".equals(url.getScheme()))
                || url.getHost() == null
                || url.getPort() < 0) {
            throw new IllegalArgumentException("spring.data.redis.url must look like redis://host:6379");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(url.getScheme(), url.getHost(), url.getPort());
    }
}
