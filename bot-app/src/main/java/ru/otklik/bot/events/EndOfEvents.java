package ru.otklik.bot.events;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.delivery.Outbox;

/** Ends events whose time has passed and tells every follower of an ended one, once, whichever node comes first. */
@Component
class EndOfEvents implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EndOfEvents.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final EventRows rows;
    private final Followers followers;
    private final EventWords words;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    EndOfEvents(EventRows rows, Followers followers, EventWords words, Outbox outbox, TransactionTemplate transaction) {
        this.rows = rows;
        this.followers = followers;
        this.words = words;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Does what is due, a batch at a time. */
    void work() {
        while (isTrue(this::endOne)) {}
        while (isTrue(this::announceSome)) {}
    }

    private boolean isTrue(BooleanSupplier step) {
        return stopping.getCount() > 0 && Boolean.TRUE.equals(transaction.execute(_ -> step.getAsBoolean()));
    }

    /** @return whether there was one */
    private boolean endOne() {
        OptionalLong over = followers.holdOver();
        over.ifPresent(event -> {
            rows.end(event, false, "");
            rows.addHistory(event, "Отклик", "закончил: срок прошёл", "");
        });
        return over.isPresent();
    }

    /** @return whether there was an event to tell of */
    private boolean announceSome() {
        OptionalLong held = followers.holdToAnnounce();
        if (held.isEmpty()) {
            return false;
        }
        long event = held.getAsLong();
        List<Followers.Follower> some = followers.takeUntold(event, BATCH);
        if (some.isEmpty()) {
            followers.announced(event);
            return true;
        }
        EventCard card = rows.find(event).orElseThrow();
        some.forEach(follower -> outbox.send(
                follower.chat(),
                new Outbox.Message(
                                Outbox.Purpose.NOTICE,
                                text(card, follower.language()),
                                Keyboard.NONE,
                                follower.callbackButtons(),
                                List.of(),
                                null,
                                ReviewedEvents.subject(event))
                        .inLanguage(follower.language())));
        return true;
    }

    private String text(EventCard card, String language) {
        EventCard.End end = card.end();
        return end == null || !end.byHand()
                ? words.overdue(card.agency(), card.words(), language)
                : words.fixed(card.agency(), card.words(), end.note(), language);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = new CountDownLatch(1);
            thread = Thread.ofVirtual().name("end-of-events").start(this::run);
        }
    }

    private void run() {
        try {
            do {
                try {
                    work();
                } catch (RuntimeException e) {
                    log.warn("the end of events waits: {}", e.toString());
                }
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping.countDown();
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
