package ru.otklik.bot.conversations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.delivery.SentToResident;
import ru.otklik.bot.personal.ErasedChats;
import ru.otklik.bot.personal.ErasedChats.Due;

/**
 * Erases what an erasure in the chat leaves: the farewell, once it is sent, and the chat itself. Whoever writes on without agreeing to
 * anything is forgotten again a day later; whoever agrees begins anew and stays.
 */
@Component
class AfterErasure {
    private static final int BATCH = 100;

    /** A farewell that could not be sent for so long never will be. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** The step that erases saves its chat a moment later. */
    private static final Duration SAME_STEP = Duration.ofSeconds(5);

    private static final Duration SILENCE = Duration.ofDays(1);

    private final ErasedChats erased;
    private final PersonalData data;
    private final Chats chats;
    private final SentToResident sent;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AfterErasure(
            ErasedChats erased,
            PersonalData data,
            Chats chats,
            SentToResident sent,
            TransactionTemplate transaction,
            Clock clock) {
        this.erased = erased;
        this.data = data;
        this.chats = chats;
        this.sent = sent;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes once through all that is due. */
    void finish() {
        Instant after = Instant.EPOCH;
        for (List<Due> some = erased.due(after, BATCH); !some.isEmpty(); some = erased.due(after, BATCH)) {
            for (Due due : some) {
                transaction.executeWithoutResult(_ -> finish(due));
                after = due.erasedAt();
            }
        }
    }

    private void finish(Due due) {
        Chats.Trace trace = chats.trace(due.chat());
        if (due.whole()) {
            data.erase(due.chat());
            return;
        }
        if (trace.consented()) {
            erased.done(due.chat());
            return;
        }
        boolean quiet = trace.changedAt().isBefore(due.erasedAt().plus(SAME_STEP))
                || trace.changedAt().isBefore(clock.instant().minus(SILENCE));
        boolean waits =
                sent.waits(due.chat()) && due.erasedAt().isAfter(clock.instant().minus(PATIENCE));
        if (quiet && !waits) {
            data.eraseTraces(due.chat());
            chats.delete(due.chat());
            erased.done(due.chat());
        }
    }

    /** On one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        RecurringTask<Void> finishErasures(AfterErasure erasures) {
            return Tasks.recurring("finish-erasures", FixedDelay.of(EVERY)).execute((_, _) -> erasures.finish());
        }
    }
}
