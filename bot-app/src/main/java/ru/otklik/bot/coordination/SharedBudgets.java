package ru.otklik.bot.coordination;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Budgets as sliding windows in Redis, by Redis' own clock; while it is away, the same windows on this node. */
@Component
final class SharedBudgets implements Budgets {
    /** Per budget a list of the times of the latest calls (microseconds), newest first, and a key that lives as long as a penalty. */
    private static final String TAKE = """
            local time = redis.call('time')
            local now = time[1] * 1000000 + time[2]
            local longest, which = 0, 0
            for i = 1, #KEYS / 2 do
                local wait = redis.call('pttl', KEYS[2 * i]) * 1000
                local oldest = redis.call('lindex', KEYS[2 * i - 1], ARGV[2 * i - 1] - 1)
                if oldest then wait = math.max(wait, oldest + ARGV[2 * i] - now) end
                if wait > longest then longest, which = wait, i end
            end
            if which > 0 then return {which, longest} end
            for i = 1, #KEYS / 2 do
                redis.call('lpush', KEYS[2 * i - 1], string.format('%.0f', now))
                redis.call('ltrim', KEYS[2 * i - 1], 0, ARGV[2 * i - 1] - 1)
                redis.call('pexpire', KEYS[2 * i - 1], math.ceil(ARGV[2 * i] / 1000))
            end
            return {0, 0}
            """;

    private static final String PENALISE = """
            if redis.call('pttl', KEYS[1]) < tonumber(ARGV[1]) then redis.call('set', KEYS[1], 1, 'px', ARGV[1]) end
            return 1
            """;

    private final Redis redis;
    private final LocalWindows local;

    SharedBudgets(Redis redis, Clock clock) {
        this.redis = redis;
        this.local = new LocalWindows(clock);
    }

    @Override
    public Answer take(Budget... budgets) {
        var keys = new ArrayList<String>();
        var arguments = new ArrayList<String>();
        for (var budget : budgets) {
            keys.add("otklik:budget:" + budget.name());
            keys.add("otklik:penalty:" + budget.name());
            arguments.add(String.valueOf(budget.calls()));
            arguments.add(String.valueOf(budget.window().toNanos() / 1000));
        }
        var answer = redis.ask(client -> (List<?>) client.eval(TAKE, keys, arguments));
        if (answer.isEmpty()) {
            return local.take(budgets);
        }
        var which = number(answer.get().get(0));
        if (which == 0) {
            local.note(budgets);
            return new Answer.Granted();
        }
        var pause = Duration.ofNanos(number(answer.get().get(1)) * 1000);
        return new Answer.Wait(budgets[(int) which - 1].name(), pause);
    }

    @Override
    public void penalise(String name, Duration pause) {
        if (!pause.isPositive()) {
            return;
        }
        local.penalise(name, pause);
        var millis = String.valueOf(Math.max(1, pause.toMillis()));
        redis.ask(client -> client.eval(PENALISE, List.of("otklik:penalty:" + name), List.of(millis)));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
