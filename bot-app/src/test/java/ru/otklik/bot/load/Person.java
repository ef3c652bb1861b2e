package ru.otklik.bot.load;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import ru.otklik.bot.residents.Habits;
import ru.otklik.bot.residents.News;
import ru.otklik.bot.residents.Reaction;
import ru.otklik.bot.residents.Said;
import ru.otklik.bot.residents.Stories;
import ru.otklik.bot.residents.Story;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.sandbox.Line;

/** A resident in the hand of the harness, who sits where the emulators do: their way to the application is the one over HTTP. */
final class Person {
    private final EmulatedMessenger messenger;
    private final String page;
    private final String name;
    private final Stories stories;
    private final Random random;
    private final boolean walks;
    private final News news = new News();
    private Story story;
    private Reaction next;
    private long sentAt;
    private boolean waiting;

    /** @param walks whole reports; else they only say something and hear something */
    Person(EmulatedMessenger messenger, String page, String name, Stories stories, Random random, boolean walks) {
        this.messenger = messenger;
        this.page = page;
        this.name = name;
        this.stories = stories;
        this.random = random;
        this.walks = walks;
        this.story = stories.next(random, false);
        this.next = new Reaction.Write(story.words());
    }

    /** Does what is next. */
    synchronized void act() {
        sentAt = System.nanoTime();
        waiting = true;
        switch (next) {
            case Reaction.Press press -> messenger.press(page, name, press.label(), null);
            case Reaction.Write write -> messenger.text(page, name, write.text(), null);
            case Reaction.SendPlace place -> messenger.location(page, name, place.lat(), place.lon());
            case Reaction.SendPhoto _, Reaction.Nothing _ -> throw new IllegalStateException("nothing to do");
        }
    }

    /** Looks at the chat; gives how long the page took if it has answered just now. */
    synchronized Optional<Long> look() {
        if (!waiting) {
            return Optional.empty();
        }
        List<Said> heard = news.in(
                messenger.messages(page, name).stream().map(Person::said).toList());
        Reaction wanted = heard.stream()
                .map(this::reaction)
                .filter(reaction -> !(reaction instanceof Reaction.Nothing))
                .reduce((_, later) -> later)
                .orElse(new Reaction.Nothing());
        if (wanted instanceof Reaction.Nothing) {
            return Optional.empty();
        }
        long took = System.nanoTime() - sentAt;
        waiting = false;
        next = wanted;
        return Optional.of(took);
    }

    /** Begins anew if nothing has come for too long. */
    synchronized boolean gaveUp(long patience) {
        if (!waiting || System.nanoTime() - sentAt < patience) {
            return false;
        }
        waiting = false;
        next = new Reaction.Write(story.words());
        return true;
    }

    private Reaction reaction(Said said) {
        if (!walks) {
            return new Reaction.Write("здравствуйте");
        }
        if (said.filed().isPresent()) {
            story = stories.next(random, false);
            return new Reaction.Write(story.words());
        }
        return Habits.to(said, story);
    }

    private static Said said(Line line) {
        List<String> buttons = line.buttons().stream()
                .flatMap(List::stream)
                .map(Line.ButtonView::label)
                .toList();
        return new Said(line.id(), line.from().equals("page"), line.text(), buttons);
    }
}
