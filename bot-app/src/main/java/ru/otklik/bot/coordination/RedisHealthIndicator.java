package ru.otklik.bot.coordination;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import ru.otklik.bot.platform.Warning;

/** Whether nodes know of each other, as component {@code redis}. Without it a node goes on by its own limits: the whole stays up. */
@Component("redisHealthIndicator")
final class RedisHealthIndicator implements HealthIndicator {
    private final Redis redis;

    RedisHealthIndicator(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Health health() {
        return Warning.unless(redis.ask(RedisClient::ping).isPresent(), "this node goes by its own limits")
                .build();
    }
}
