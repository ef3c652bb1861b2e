package ru.otklik.bot.learning.models;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import ru.otklik.bot.learning.LiveClassifier;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Choice;
import ru.otklik.bot.learning.NextTopics;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/** Sees to it that this node answers with the version in force. A version that can't be read changes nothing here. */
final class Changeover implements SmartLifecycle, NextTopics {
    private static final Logger log = LoggerFactory.getLogger(Changeover.class);
    private static final long NOTHING_YET = -1;

    private final LiveClassifier live;
    private final ModelRows rows;
    private Versions versions;
    private final Duration every;
    private long seen = NOTHING_YET;
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    Changeover(LiveClassifier live, ModelRows rows, Versions versions, Duration every) {
        this.live = live;
        this.rows = rows;
        this.versions = versions;
        this.every = every;
    }

    /** Learning what to answer takes longest, so it begins first, as soon as it is known about which topics. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        Thread.ofPlatform().name("model").daemon().start(() -> watch(end));
    }

    private void watch(CountDownLatch end) {
        try {
            do {
                try {
                    look();
                } catch (RuntimeException e) {
                    if (end.getCount() > 0) {
                        log.warn("can't see which model is in force, going on with what there is", e);
                        answerSomehow();
                    }
                }
            } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void prepare(Taxonomy next) {
        Versions others = versions.of(next);
        boolean same = others.fingerprint().equals(versions.fingerprint());
        versions = others;
        if (!same && seen != NOTHING_YET) {
            seen = NOTHING_YET;
            look();
        }
    }

    /** Changes over if another version has been put in force since. */
    synchronized void look() {
        Choice choice = rows.inForce();
        if (choice.id() == seen) {
            return;
        }
        long version = choice.version();
        switch (versions.find(version)) {
            case Versions.Found.Fits fits -> live.change(version, fits.classifier());
            case Versions.Found.OtherTopics other -> {
                if (!live.isReady() && other.meanwhile() != null) {
                    live.change(version, other.meanwhile());
                }
                log.info("model {} was taught other topics, training it again", version);
                live.change(version, versions.trainAgain(version));
            }
            case Versions.Found.Refused refused -> {
                log.error("model {} can't be used, the old one stays: {}", version, refused.reason());
                answerSomehow();
            }
        }
        seen = choice.id();
        log.info("model {} answers now", live.version());
    }

    /** Only where nothing answers yet. */
    private void answerSomehow() {
        if (!live.isReady()) {
            live.change(Models.EXAMPLES_ALONE, versions.train(List.of()));
        }
    }

    /** A training that is running ends by itself: whoever waits for it gets their answer. */
    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
