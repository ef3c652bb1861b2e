package ru.otklik.bot.conversations;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.coordination.FloodLimit;

/** Slows down whoever writes faster than a person does: nothing is lost, everything is taken in turn, and they are told. */
@Component
class Patience {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final FloodLimit flood;
    private final int mostPerMinute;

    /** @param mostPerMinute messages and presses of one chat that are taken in a minute */
    Patience(FloodLimit flood, @Value("${otklik.conversations.most-per-minute:60}") int mostPerMinute) {
        this.flood = flood;
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

    private static String chat(Claimed update) {
        return update.page().value() + ":" + update.chat();
    }
}
