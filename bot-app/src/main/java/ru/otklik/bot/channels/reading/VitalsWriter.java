package ru.otklik.bot.channels.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.reading.PageState.Condition;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.platform.Node;

/**
 * Tells the other nodes every few seconds, and the log when it has changed, how the pages are doing that this one reads: all in one
 * statement, and no row for nothing new.
 */
@Component
class VitalsWriter implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VitalsWriter.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final Connections connections;
    private final Vitals vitals;
    private final Node node;
    private volatile @Nullable Thread thread;
    private Map<Condition, Long> seen = Map.of();
    private Map<Condition, Long> told = Map.of();

    VitalsWriter(Connections connections, Vitals vitals, Node node) {
        this.connections = connections;
        this.vitals = vitals;
        this.node = node;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("vitals").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                write();
                tellTheLog();
            }
        } catch (InterruptedException _) {
            // The end.
        }
    }

    /** Once things have come to rest: thousands of pages that are connected are one line. */
    private void tellTheLog() {
        Map<Condition, Long> now = connections.readers().stream()
                .filter(reader -> reader.known().isActive())
                .collect(Collectors.groupingBy(
                        reader -> reader.state().condition(), TreeMap::new, Collectors.counting()));
        if (now.equals(seen) && !now.equals(told)) {
            log.info(
                    "Pages: {}",
                    now.entrySet().stream()
                            .map(e -> e.getValue() + " " + e.getKey().words())
                            .collect(Collectors.joining(", ")));
            told = now;
        }
        seen = now;
    }

    private void write() {
        List<Vital> news = new ArrayList<>();
        List<Reader> tellers = new ArrayList<>();
        for (Reader reader : connections.readers()) {
            reader.state().news(node.id()).ifPresent(vital -> {
                news.add(vital);
                tellers.add(reader);
            });
        }
        try {
            vitals.note(news);
        } catch (RuntimeException e) {
            log.warn("How {} pages are doing can't be told to other nodes yet: {}", news.size(), e.toString());
            tellers.forEach(reader -> reader.state().untold());
        }
    }
}
