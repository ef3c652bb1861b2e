package ru.otklik.bot.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ru.otklik.bot.measuring.Latencies;
import ru.otklik.bot.residents.Stories;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;

/** Many residents who together begin so many steps each second, whether earlier ones are answered or not. */
final class Crowd implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Map<ChatChanged, Person> people = new HashMap<>();
    private final ConcurrentLinkedQueue<Person> ready = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Latencies latencies = new Latencies();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param walk whole reports; else they only say something and hear something */
    Crowd(MessengersAlone messengers, List<RegionFolder.Page> pages, int residents, boolean walk) {
        Stories stories = new Stories();
        for (int i = 0; i < residents; i++) {
            RegionFolder.Page page = pages.get(i % pages.size());
            String name = "person-" + i;
            Person person =
                    new Person(messengers.named(page.messenger()), page.id(), name, stories, new Random(i), walk);
            people.put(new ChatChanged(page.messenger(), page.id(), name), person);
            ready.add(person);
        }
        messengers.listen(this::changed);
    }

    private void changed(ChatChanged change) {
        Person person = people.get(change);
        if (person != null && !threads.isShutdown()) {
            threads.execute(() -> person.look().ifPresent(took -> {
                latencies.add(took);
                ready.add(person);
            }));
        }
    }

    /** Begins steps at this rate for so long; what was measured before is forgotten. */
    Measured run(int rate, Duration time) throws InterruptedException {
        latencies.clear();
        begun.set(0);
        missed.set(0);
        unanswered.set(0);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long pause = Duration.ofSeconds(1).toNanos() / rate;
        for (long tick = start; tick < end; tick += pause) {
            long wait = tick - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            step();
            if (begun.get() % rate == 0) {
                sweep();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(
                seconds,
                begun.get() / seconds,
                latencies.count() / seconds,
                latencies.millis(0.5),
                latencies.millis(0.95),
                latencies.millis(0.99),
                latencies.millis(1),
                missed.get(),
                unanswered.get());
    }

    private void step() {
        Person person = ready.poll();
        if (person == null) {
            missed.incrementAndGet();
            return;
        }
        begun.incrementAndGet();
        threads.execute(() -> {
            try {
                person.act();
            } catch (NoSuchElementException | IllegalArgumentException e) {
                // The button has gone: another message asks by now.
                if (person.gaveUp(0)) {
                    ready.add(person);
                }
            }
        });
    }

    private void sweep() {
        for (Person person : people.values()) {
            if (person.gaveUp(PATIENCE)) {
                unanswered.incrementAndGet();
                ready.add(person);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
