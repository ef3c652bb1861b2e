package ru.otklik.bot.desk.access.throttle;

import java.time.Duration;

/**
 * How tries are slowed down: some are free, then each wait is twice the last one.
 *
 * @param free failures without a wait
 * @param first wait
 * @param most wait
 */
record Pace(int free, Duration first, Duration most) {
    /** Of one browser or address at one account: nobody else is kept out by it, so it may be hard. */
    static final Pace PAIR = new Pace(5, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** Of one address at all accounts: many people may stand behind it. */
    static final Pace ADDRESS = new Pace(30, Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** Of all strangers at one account: waits are short, for whoever it belongs to may be among them. */
    static final Pace ACCOUNT = new Pace(20, Duration.ofSeconds(1), Duration.ofMinutes(1));
}
