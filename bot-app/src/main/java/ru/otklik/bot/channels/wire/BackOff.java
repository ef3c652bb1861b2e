package ru.otklik.bot.channels.wire;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses of one reader: growing from half a second, then double, up to half a minute, each shortened at random by up to a quarter; or as
 * long as its messenger asks for. For one thread.
 */
public class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Being asked to call less quickly is no trouble for this long and this often in a row. */
    private static final Duration BRIEF = Duration.ofSeconds(2);

    private static final int NO_TROUBLE = 5;

    private Duration next = FIRST;
    /** How often in a row the messenger asked to wait. */
    private int asked;

    /** To be called when all is well. */
    public void reset() {
        next = FIRST;
        asked = 0;
    }

    public void pause() throws InterruptedException {
        pause(next.multipliedBy(ThreadLocalRandom.current().nextInt(75, 101)).dividedBy(100));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /**
     * For exactly as long as the messenger asks.
     *
     * @param trouble told before the wait, if that is a long one or was asked for again and again
     */
    public void pauseAsAsked(Duration time, Runnable trouble) throws InterruptedException {
        if (time.compareTo(BRIEF) > 0 || asked >= NO_TROUBLE) {
            trouble.run();
        }
        asked++;
        pause(time);
    }

    /** For exactly this long. */
    public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
