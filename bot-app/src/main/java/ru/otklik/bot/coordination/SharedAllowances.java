package ru.otklik.bot.coordination;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Allowances in Redis, by Redis' own clock. What this node alone has let through is counted here too: whoever asks too much of one node
 * is refused without Redis being asked, and losing it starts no burst.
 */
@Component
final class SharedAllowances implements Allowances {
    /** What is left and since when, of each; gone a minute after the last question. */
    private static final String TAKE = """
            local time = redis.call('time')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local most, cost = tonumber(ARGV[1]), tonumber(ARGV[2])
            local kept = redis.call('hmget', KEYS[1], 'left', 'at')
            local left = most
            if kept[1] and kept[2] then
                left = math.min(most, kept[1] + math.max(0, now - kept[2]) * most / 60000)
            end
            local taken = 0
            if left >= cost then taken, left = 1, left - cost end
            redis.call('hset', KEYS[1], 'left', string.format('%.3f', left), 'at', string.format('%.0f', now))
            redis.call('pexpire', KEYS[1], 60000)
            return taken
            """;

    private final Redis redis;
    private final Allowances local;

    SharedAllowances(Redis redis, Clock clock) {
        this.redis = redis;
        this.local = new LocalAllowances(clock);
    }

    @Override
    public boolean take(String who, int mostPerMinute, int cost) {
        if (!local.take(who, mostPerMinute, cost)) {
            return false;
        }
        List<String> arguments = List.of(String.valueOf(mostPerMinute), String.valueOf(cost));
        return redis.ask(client -> client.eval(TAKE, List.of("otklik:allowance:" + who), arguments))
                .map(taken -> ((Number) taken).longValue() == 1)
                .orElse(true);
    }
}
