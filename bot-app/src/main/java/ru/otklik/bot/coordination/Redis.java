package ru.otklik.bot.coordination;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** Redis, which may be away at any time: then nobody waits for it and nothing fails. */
@Component
final class Redis {
    private static final Logger log = LoggerFactory.getLogger(Redis.class);
    private static final int TIMEOUT_MILLIS = 200;
    private static final int CONNECTIONS = 16;
    /** So long nobody asks after a failure, lest every caller wait for the time-out. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Duration WARN_EVERY = Duration.ofMinutes(1);

    private final RedisClient client;
    private final RedisSettings settings;
    private final Clock clock;
    private volatile Instant askAgainAt = Instant.MIN;
    private volatile Instant warnAgainAt = Instant.MIN;

    Redis(RedisSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        var pool = new GenericObjectPoolConfig<Connection>();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        pool.setJmxEnabled(false);
        this.client = RedisClient.builder()
                .clientConfig(DefaultJedisClientConfig.builder()
                        .timeoutMillis(TIMEOUT_MILLIS)
                        .clientName("otklik")
                        .build())
                .fromURI(settings.url())
                .poolConfig(pool)
                .build();
    }

    /** Empty while Redis is away; the caller does what it can on this node. */
    <T> Optional<T> ask(Function<RedisClient, T> question) {
        var now = clock.instant();
        if (now.isBefore(askAgainAt)) {
            return Optional.empty();
        }
        try {
            var answer = question.apply(client);
            if (!askAgainAt.equals(Instant.MIN)) {
                askAgainAt = Instant.MIN;
                warnAgainAt = Instant.MIN;
                log.info("Redis at {} is back", settings);
            }
            return Optional.of(answer);
        } catch (JedisException e) {
            askAgainAt = now.plus(PAUSE);
            if (!now.isBefore(warnAgainAt)) {
                warnAgainAt = now.plus(WARN_EVERY);
                log.warn("Redis at {} is away, this node goes by its own limits: {}", settings, e.getMessage());
            }
            return Optional.empty();
        }
    }

    /** Whether the last question was not answered. */
    boolean isAway() {
        return !askAgainAt.equals(Instant.MIN);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
