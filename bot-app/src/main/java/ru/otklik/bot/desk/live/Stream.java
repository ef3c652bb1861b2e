package ru.otklik.bot.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import ru.otklik.bot.desk.access.Account;

/** One open page that listens, with a thread and a short queue of its own: a slow one holds up nobody. */
final class Stream {
    /** Instead of a number: whatever there is may have changed. */
    static final String EVERYTHING = "*";

    private static final int LONGEST_QUEUE = 128;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long NEVER = 0;

    private final SseEmitter emitter = new SseEmitter(NEVER);
    private final BlockingQueue<String> news = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final String session;
    private volatile Account account;
    private volatile @Nullable Thread writer;
    private volatile boolean open = true;

    /** @param session the key of {@link ru.otklik.bot.desk.access.OpenSessions} */
    Stream(Account account, String session) {
        this.account = account;
        this.session = session;
    }

    String session() {
        return session;
    }

    Account account() {
        return account;
    }

    /** From now on hears what this account may. */
    void belongsTo(Account anew) {
        account = anew;
    }

    /** Returns the response at once and writes until it is closed or the browser goes away. */
    SseEmitter begin(Runnable gone) {
        emitter.onCompletion(this::close);
        emitter.onError(_ -> close());
        Thread.ofVirtual().name("desk-live").start(() -> {
            write();
            gone.run();
        });
        return emitter;
    }

    void tell(Change change) {
        if (change.concerns(account.viewer())) {
            tell(change.number());
        }
    }

    /** What is in the queue already says no more by being there twice; a full queue becomes "everything". */
    synchronized void tell(String number) {
        if (!news.contains(number) && !news.contains(EVERYTHING) && !news.offer(number)) {
            news.clear();
            news.add(EVERYTHING);
        }
    }

    void close() {
        open = false;
        Thread thread = writer;
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
    }

    private void write() {
        writer = Thread.currentThread();
        try {
            // Not all at once when a node has gone.
            emitter.send(SseEmitter.event()
                    .reconnectTime(ThreadLocalRandom.current().nextLong(1_000, 4_000))
                    .comment("open"));
            while (open) {
                String number = news.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(
                        number == null
                                ? SseEmitter.event().comment("alive")
                                : SseEmitter.event().name("changed").data(number));
            }
            emitter.complete();
        } catch (InterruptedException closed) {
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The browser went away; the server ends the request by itself.
        }
    }
}
