package ru.otklik.bot.coordination;

import java.time.Duration;

/**
 * How much may be done in a time, counted by all nodes together; while Redis is away, by each node for itself.
 * Safe for use by many threads.
 */
public interface Budgets {
    /** Takes one from each of the budgets, or from none of them. Never fails and hardly blocks (at most 400 ms). */
    Answer take(Budget... budgets);

    /** Closes a budget for a while, because a messenger asked to wait. A longer pause stays in force. */
    void penalise(String name, Duration pause);

    /**
     * At most {@code calls} within any {@code window}.
     *
     * @param name what is counted together
     * @param calls at least 1
     * @param window longer than 0
     */
    record Budget(String name, int calls, Duration window) {
        public Budget {
            if (calls < 1 || !window.isPositive()) {
                throw new IllegalArgumentException("not a budget: %d calls in %s".formatted(calls, window));
            }
        }
    }

    /** What became of asking. */
    sealed interface Answer {
        record Granted() implements Answer {}

        /**
         * @param name the budget that makes wait longest
         * @param pause after which it is worth asking again
         */
        record Wait(String name, Duration pause) implements Answer {}
    }
}
