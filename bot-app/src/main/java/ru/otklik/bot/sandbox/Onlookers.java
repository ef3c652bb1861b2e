package ru.otklik.bot.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open browsers that want to know which chats change. Each has a thread and a short queue of its own, so that a slow one holds up neither
 * the emulators nor the others; one whose queue is full is let go, and its browser comes back and reads everything anew.
 */
@Component
@Profile("sandbox")
class Onlookers {
    private static final int MOST = 64;
    private static final int LONGEST_QUEUE = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long COME_BACK_AFTER_MILLIS = 1_000;
    private static final long NEVER = 0;

    private final Set<Onlooker> onlookers = ConcurrentHashMap.newKeySet();

    SseEmitter add() {
        if (onlookers.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Слишком много открытых страниц");
        }
        Onlooker onlooker = new Onlooker();
        onlookers.add(onlooker);
        onlooker.emitter.onCompletion(onlooker::leave);
        onlooker.emitter.onError(e -> onlooker.leave());
        Thread.ofVirtual().name("sandbox-onlooker").start(onlooker::write);
        return onlooker.emitter;
    }

    @EventListener
    void changed(ChatChanged change) {
        onlookers.forEach(onlooker -> onlooker.tell(change));
    }

    /** An open stream would hold up the server's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        onlookers.forEach(Onlooker::leave);
    }

    int count() {
        return onlookers.size();
    }

    private class Onlooker {
        private final SseEmitter emitter = new SseEmitter(NEVER);
        private final BlockingQueue<ChatChanged> news = new ArrayBlockingQueue<>(LONGEST_QUEUE);
        private volatile @Nullable Thread writer;
        private volatile boolean present = true;

        /** The same news twice in a queue says no more than once. */
        void tell(ChatChanged change) {
            if (!news.contains(change) && !news.offer(change)) {
                leave();
            }
        }

        void leave() {
            present = false;
            onlookers.remove(this);
            Thread thread = writer;
            if (thread != null && thread != Thread.currentThread()) {
                thread.interrupt();
            }
        }

        void write() {
            writer = Thread.currentThread();
            try {
                emitter.send(SseEmitter.event().reconnectTime(COME_BACK_AFTER_MILLIS));
                while (present) {
                    ChatChanged change = news.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                    emitter.send(
                            change == null
                                    ? SseEmitter.event().comment("alive")
                                    : SseEmitter.event().name("chat").data(change, MediaType.APPLICATION_JSON));
                }
                emitter.complete();
            } catch (InterruptedException left) {
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                // The browser went away; the server ends the request by itself.
            } finally {
                onlookers.remove(this);
            }
        }
    }
}
