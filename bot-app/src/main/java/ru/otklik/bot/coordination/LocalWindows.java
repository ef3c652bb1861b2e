package ru.otklik.bot.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.coordination.Budgets.Budget;

/** Budgets counted on this node alone. */
final class LocalWindows {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Instant> penalties = new HashMap<>();
    private Instant sweepAt;

    LocalWindows(Clock clock) {
        this.clock = clock;
        this.sweepAt = clock.instant().plus(SWEEP_EVERY);
    }

    synchronized Answer take(Budget... budgets) {
        var now = clock.instant();
        Answer answer = new Answer.Granted();
        var longest = Duration.ZERO;
        for (var budget : budgets) {
            var pause = Duration.between(now, openAt(budget, now));
            if (pause.compareTo(longest) > 0) {
                longest = pause;
                answer = new Answer.Wait(budget.name(), pause);
            }
        }
        if (answer instanceof Answer.Granted) {
            count(now, budgets);
        }
        return answer;
    }

    /** Counts what was granted elsewhere, so that losing Redis starts no burst. */
    synchronized void note(Budget... budgets) {
        count(clock.instant(), budgets);
    }

    synchronized void penalise(String name, Duration pause) {
        penalties.merge(name, clock.instant().plus(pause), (a, b) -> a.isAfter(b) ? a : b);
    }

    private Instant openAt(Budget budget, Instant now) {
        var open = penalties.getOrDefault(budget.name(), now);
        var window = windows.get(budget.name());
        if (window != null && window.taken.size() >= budget.calls()) {
            var free = window.taken.getFirst().plus(budget.window());
            open = free.isAfter(open) ? free : open;
        }
        return open;
    }

    private void count(Instant now, Budget... budgets) {
        sweep(now);
        for (var budget : budgets) {
            var window = windows.computeIfAbsent(budget.name(), name -> new Window());
            window.taken.addLast(now);
            while (window.taken.size() > budget.calls()) {
                window.taken.removeFirst();
            }
            window.idleAt = now.plus(budget.window());
        }
    }

    private void sweep(Instant now) {
        if (now.isBefore(sweepAt)) {
            return;
        }
        sweepAt = now.plus(SWEEP_EVERY);
        windows.values().removeIf(window -> window.idleAt.isBefore(now));
        penalties.values().removeIf(until -> until.isBefore(now));
    }

    private static final class Window {
        final Deque<Instant> taken = new ArrayDeque<>();
        Instant idleAt = Instant.MIN;
    }
}
