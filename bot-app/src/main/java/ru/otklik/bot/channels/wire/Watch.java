package ru.otklik.bot.channels.wire;

import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.platform.Secret;

/** Goes on and on with one page; trouble is told and waited out. For one thread. */
public final class Watch {
    private final Secret token;
    private final PageHealth health;
    private final BackOff backOff;

    /** @param token that must not be in any word that is told */
    public Watch(Secret token, PageHealth health, BackOff backOff) {
        this.token = token;
        this.health = health;
        this.backOff = backOff;
    }

    /** One thing to do. */
    @FunctionalInterface
    public interface Step {
        /** @return whether it makes sense to go on */
        boolean take() throws IOException, InterruptedException;
    }

    /** Takes step after step until one says that it is over, or the thread is interrupted. */
    public void run(Step step) {
        try {
            while (!Thread.currentThread().isInterrupted() && attempt(step)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one step; if the messenger or the database is in trouble, waits and says to go on. */
    public boolean attempt(Step step) throws InterruptedException {
        try {
            return step.take();
        } catch (IOException | IllegalArgumentException | DataAccessException | TransactionException e) {
            if (Thread.interrupted()) {
                // What breaks because this reader is to end is no trouble of the page's.
                throw new InterruptedException();
            }
            health.troubled(Redacted.of(e, token));
            backOff.pause();
            return true;
        }
    }
}
