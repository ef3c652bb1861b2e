package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.coordination.FloodLimit;

/** Slows down whoever writes faster than a person does: nothing is lost, everything is taken in turn, and they are told. */
@Component
class Patience {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Longer than a press may wait for its turn. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final Duration WAITED = Duration.ofSeconds(1);

    private final FloodLimit flood;
    private final Clock clock;
    private final int mostPerMinute;

    /** @param mostPerMinute messages and presses of one chat that are taken in a minute */
    Patience(FloodLimit flood, Clock clock, @Value("${otklik.conversations.most-per-minute:60}") int mostPerMinute) {
        this.flood = flood;
        this.clock = clock;
        this.mostPerMinute = mostPerMinute;
    }

    /** How long the chat has to wait before this is taken; zero if it is taken now. */
    Duration before(Claimed update) {
        return flood.pause("chat:" + chat(update), mostPerMinute, WINDOW);
    }

    /** Whether the resident has not been told of it yet. */
    boolean mustTell(Claimed update) {
        return flood.admits("told:" + chat(update), 1, WINDOW);
    }

    /** Whether a press that waits was not acknowledged yet. */
    boolean mustAcknowledge(Claimed update, Incoming.Press press) {
        return flood.admits("pressed:" + chat(update) + ":" + press.pressId(), 1, REMEMBERED);
    }

    /** Whether a press was acknowledged before its turn came; one that did not wait was not. */
    boolean wasAcknowledged(Claimed update, Incoming.Press press) {
        return clock.instant().isAfter(update.receivedAt().plus(WAITED)) && !mustAcknowledge(update, press);
    }

    private static String chat(Claimed update) {
        return update.page().value() + ":" + update.chat();
    }
}
