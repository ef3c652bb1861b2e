package ru.otklik.bot.channels.wire;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses of one reader: half a second, then double, up to half a minute, each shortened at random by up to a quarter. */
public class BackOff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = FIRST;

    public void reset() {
        next = FIRST;
    }

    public void pause() throws InterruptedException {
        pause(next.multipliedBy(ThreadLocalRandom.current().nextInt(75, 101)).dividedBy(100));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** For exactly as long as the messenger asks. */
    public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
