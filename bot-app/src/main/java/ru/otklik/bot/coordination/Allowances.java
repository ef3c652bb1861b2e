package ru.otklik.bot.coordination;

/**
 * What everybody may still ask for: a minute's worth at once, and as much again with each minute (a token bucket), counted by all nodes
 * together; while Redis is away, by each node for itself, so that nobody is refused because of it and nobody asks without limit.
 * Safe for use by many threads.
 */
public interface Allowances {
    /**
     * Takes what something costs, if as much is left. Never fails and hardly blocks (at most 400 ms, and not again within a second).
     *
     * @param who what is counted together
     * @param mostPerMinute the same for each question about the same
     * @return false if there is not enough left
     */
    boolean take(String who, int mostPerMinute, int cost);
}
