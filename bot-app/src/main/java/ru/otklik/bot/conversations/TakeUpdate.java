package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.conversations.Conversation.Circumstances;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.StoreAway;

/** Takes one stored update to its end: files first, over the network; then everything else in one transaction. */
@Component
class TakeUpdate {
    private static final Logger log = LoggerFactory.getLogger(TakeUpdate.class);

    private static final Duration STORE_AWAY = Duration.ofSeconds(1);

    /** Whoever has to wait may press a button meanwhile, and its press must be acknowledged soon. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** Some of them wait for the database. */
    private static final int AT_WORK_PER_CORE = 4;

    private final Pages pages;
    private final InboundQueue queue;
    private final Attachments attachments;
    private final Conversation conversation;
    private final Patience patience;
    private final Acquaintance acquaintance;
    private final TransactionTemplate transaction;
    private final StepMeters meters;

    /** More at a time would only make each other wait, and with them what messengers bring and is to be acknowledged soon. */
    private final Semaphore atWork =
            new Semaphore(AT_WORK_PER_CORE * Runtime.getRuntime().availableProcessors(), true);

    TakeUpdate(
            Pages pages,
            InboundQueue queue,
            Attachments attachments,
            Conversation conversation,
            Patience patience,
            Acquaintance acquaintance,
            TransactionTemplate transaction,
            StepMeters meters) {
        this.pages = pages;
        this.queue = queue;
        this.attachments = attachments;
        this.conversation = conversation;
        this.patience = patience;
        this.acquaintance = acquaintance;
        this.transaction = transaction;
        this.meters = meters;
    }

    void take(Claimed update) {
        long start = System.nanoTime();
        try (var _ = MDC.putCloseable("update", String.valueOf(update.id()));
                var _ = MDC.putCloseable("page", update.page().value())) {
            meters.step(end(update), System.nanoTime() - start, update.receivedAt());
        }
    }

    private StepEnd end(Claimed update) {
        try {
            return think(update);
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                // The application stops before this came to its end; another node does it anew.
                queue.postpone(update, Duration.ZERO);
                return StepEnd.POSTPONED;
            }
            if (StoreAway.isSaidBy(e)) {
                // No fault of the update's, so it costs none of its attempts.
                log.warn("update {} of page {} waits for the database: {}", update.id(), update.page(), e.toString());
                queue.postpone(update, STORE_AWAY);
                return StepEnd.POSTPONED;
            }
            log.warn("update {} of page {} failed, attempt {}", update.id(), update.page(), update.attempts() + 1, e);
            return failed(update, reason(e));
        }
    }

    private StepEnd failed(Claimed update, String reason) {
        queue.failed(update, reason);
        apologiseAtTheEnd(update);
        return isLast(update) ? StepEnd.SET_ASIDE : StepEnd.FAILED;
    }

    private static boolean isLast(Claimed update) {
        return update.attempts() + 1 >= InboundQueue.MOST_ATTEMPTS;
    }

    private StepEnd think(Claimed update) {
        Optional<Pages.Connected> connected = pages.find(update.page());
        if (connected.isEmpty()) {
            return failed(update, "страница не подключена");
        }
        if (update.chat().isEmpty()) {
            transaction.executeWithoutResult(_ -> queue.done(update));
            return StepEnd.DONE;
        }
        ChatRef chat = new ChatRef(update.page(), update.chat());
        Duration pause = patience.before(update);
        if (!pause.isZero()) {
            return hold(update, connected.get(), chat, pause);
        }
        Incoming incoming = connected.get().channel().understand(connected.get().page(), update.raw());
        Attachments.Kept kept = incoming instanceof Incoming.Message message
                ? attachments.bring(
                        chat, connected.get().page(), connected.get().channel(), message, update.attempts())
                : Attachments.Kept.NOTHING;
        boolean acknowledged = incoming instanceof Incoming.Press press && patience.wasAcknowledged(update, press);
        inTurn(() -> transaction.executeWithoutResult(_ -> {
            conversation.goOn(chat, incoming, kept, new Circumstances(update.more(), acknowledged));
            queue.done(update);
        }));
        acquaintance.make(chat, incoming);
        return StepEnd.DONE;
    }

    /** @throws CancellationException if the application stops before */
    private void inTurn(Runnable step) {
        try {
            atWork.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        try {
            step.run();
        } finally {
            atWork.release();
        }
    }

    /** Its chat waits; the resident is told so once, and of each button they press that it was seen. */
    private StepEnd hold(Claimed update, Pages.Connected connected, ChatRef chat, Duration pause) {
        queue.postpone(update, pause.compareTo(LOOK_AGAIN) < 0 ? pause : LOOK_AGAIN);
        if (patience.mustTell(update)) {
            transaction.executeWithoutResult(_ -> conversation.slowDown(chat));
        }
        for (String raw : queue.waiting(update)) {
            if (connected.channel().understand(connected.page(), raw) instanceof Incoming.Press press
                    && patience.mustAcknowledge(update, press)) {
                transaction.executeWithoutResult(_ -> conversation.acknowledge(chat, press));
            }
        }
        return StepEnd.POSTPONED;
    }

    private void apologiseAtTheEnd(Claimed update) {
        if (isLast(update) && !update.chat().isEmpty()) {
            transaction.executeWithoutResult(_ -> conversation.apologise(new ChatRef(update.page(), update.chat())));
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof Attachments.MessengerUnreachable ? String.valueOf(e.getMessage()) : Failures.described(e);
    }
}
