package ru.otklik.bot.campaign;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ru.otklik.bot.residents.Habits;
import ru.otklik.bot.residents.News;
import ru.otklik.bot.residents.Reaction;
import ru.otklik.bot.residents.Said;
import ru.otklik.bot.residents.Stories;
import ru.otklik.bot.residents.Story;

/**
 * A resident who files one report after another, waits for each official answer and rates it. Patient: does something only when the page
 * asks, and again only when it asks again.
 */
final class Walker implements Runnable {
    private final Resident resident;
    private final Hand hand;
    private final Random random;
    private final Duration think;
    private final BooleanSupplier goesOn;
    private final Consumer<String> filed;

    private final News news = new News();
    private final Semaphore changes = new Semaphore(0);
    private final Set<String> rated = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private volatile String lastHeard = "";
    private volatile boolean finished;

    /**
     * @param think the longest pause before doing something
     * @param goesOn whether there is to be one more report
     * @param filed is told each report's number
     */
    Walker(
            Resident resident,
            Hand hand,
            Random random,
            Duration think,
            BooleanSupplier goesOn,
            Consumer<String> filed) {
        this.resident = resident;
        this.hand = hand;
        this.random = random;
        this.think = think;
        this.goesOn = goesOn;
        this.filed = filed;
    }

    @Override
    public void run() {
        Stories stories = new Stories();
        try {
            do {
                walk(stories.next(random, true));
            } while (goesOn.getAsBoolean());
            finished = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something in the chat is new. */
    void wake() {
        changes.release();
    }

    /** There will be no answer to this report: others who reported the same have closed it. */
    void closedByOthers(String number) {
        unanswered.add(number);
        wake();
    }

    Resident resident() {
        return resident;
    }

    Hand hand() {
        return hand;
    }

    /** How many messages and presses the messenger has taken. */
    int accepted() {
        return accepted.get();
    }

    /** How many reports were sent: those that the page has confirmed. */
    int sent() {
        return sent.get();
    }

    boolean isFinished() {
        return finished;
    }

    String lastHeard() {
        return lastHeard;
    }

    private void walk(Story story) throws InterruptedException {
        pause();
        act(new Reaction.Write(story.words()));
        String number = "";
        boolean answered = false;
        boolean over = false;
        while (!over) {
            changes.tryAcquire(2, TimeUnit.SECONDS);
            changes.drainPermits();
            Reaction reaction = new Reaction.Nothing();
            for (Said said : news.in(hand.look())) {
                lastHeard = said.text();
                Optional<String> told = said.filed();
                if (told.isPresent() && this.told.add(told.get())) {
                    sent.addAndGet(number.isEmpty() ? 1 : 0);
                    number = told.get();
                    filed.accept(number);
                }
                // Words about an earlier report may come late.
                answered |= !number.isEmpty() && said.answered().isPresent();
                over |= answered && said.endsTheMatter();
                Reaction wanted = reaction(said, story);
                reaction = wanted instanceof Reaction.Nothing ? reaction : wanted;
            }
            over |= unanswered.contains(number);
            if (!over && !(reaction instanceof Reaction.Nothing)) {
                pause();
                act(reaction);
            }
        }
    }

    /** A repeat of an answer that is rated already is no news, as its first line says. */
    private Reaction reaction(Said said, Story story) {
        Optional<String> answered = said.answered();
        if (answered.isPresent() && !rated.add(answered.get()) && said.isMarkedAsRepeat()) {
            return new Reaction.Nothing();
        }
        return Habits.to(said, story);
    }

    private void act(Reaction reaction) {
        if (hand.does(reaction)) {
            accepted.incrementAndGet();
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(think.toMillis() / 4 + random.nextLong(Math.max(1, think.toMillis() * 3 / 4))));
    }
}
