package ru.otklik.bot.manypages;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import ru.otklik.bot.measuring.Latencies;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;

/** Residents who each write once, each to another page, and look how long the answer takes. */
final class Visitors {
    private static final String WORDS = "не горят фонари во дворе";
    private static final long LATE = Duration.ofSeconds(1).toNanos();

    private final MessengersAlone messengers;
    private final Map<ChatChanged, Long> waiting = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private int late;
    private long firstWritten;
    private long lastLateWritten;

    Visitors(MessengersAlone messengers) {
        this.messengers = messengers;
        messengers.listen(this::changed);
    }

    /** Writes to every page once, so many times a second, in an order of no meaning, and waits so long for the last answer. */
    void visit(List<RegionFolder.Page> pages, String resident, int rate, Duration patience) {
        List<RegionFolder.Page> shuffled = new ArrayList<>(pages);
        Collections.shuffle(shuffled, new Random(1));
        long pause = Duration.ofSeconds(1).toNanos() / rate;
        long due = System.nanoTime();
        synchronized (this) {
            firstWritten = due;
        }
        for (RegionFolder.Page page : shuffled) {
            LockSupport.parkNanos(due - System.nanoTime());
            due += pause;
            waiting.put(new ChatChanged(page.messenger(), page.id(), resident), System.nanoTime());
            messengers.named(page.messenger()).text(page.id(), resident, WORDS, null);
        }
        try {
            await().atMost(patience).until(waiting::isEmpty);
        } catch (ConditionTimeoutException _) {
            System.out.println(
                    "no answer on " + waiting.keySet().stream().limit(10).toList());
        }
    }

    Latencies latencies() {
        return latencies;
    }

    synchronized int late() {
        return late;
    }

    /** Seconds from the first message of the last visits to the last one that was answered late. */
    synchronized double lateUntil() {
        return lastLateWritten / 1e9;
    }

    private void changed(ChatChanged change) {
        Long since = waiting.get(change);
        if (since == null || !answered(change) || !waiting.remove(change, since)) {
            return;
        }
        long took = System.nanoTime() - since;
        latencies.add(took);
        if (took > LATE) {
            synchronized (this) {
                late++;
                lastLateWritten = Math.max(lastLateWritten, since - firstWritten);
            }
        }
    }

    private boolean answered(ChatChanged change) {
        EmulatedMessenger messenger = messengers.named(change.messenger());
        return messenger.messages(change.page(), change.resident()).stream()
                .anyMatch(line -> line.from().equals("page"));
    }
}
