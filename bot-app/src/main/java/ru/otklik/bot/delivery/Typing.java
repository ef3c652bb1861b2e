package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.coordination.Budgets;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.platform.ChatRef;

/** Shows residents that the page is at work. A kindness: whatever goes wrong with it is nobody's trouble. */
@Component
public final class Typing {
    private static final Logger log = LoggerFactory.getLogger(Typing.class);

    /** Telegram shows it for five seconds, VK for ten. */
    private static final Duration LASTS = Duration.ofMillis(4_500);

    private static final int MOST_TIMES = 27;

    private final Pages pages;
    private final Budgets budgets;

    Typing(Pages pages, Budgets budgets) {
        this.pages = pages;
        this.budgets = budgets;
    }

    /** Shows "typing" in the chat for some seconds, where the page's budget allows. Returns at once and never fails. */
    public void show(ChatRef chat) {
        Thread.ofVirtual().name("typing").start(() -> {
            try {
                pages.find(chat.page()).ifPresent(connected -> show(connected, chat));
            } catch (RuntimeException e) {
                log.debug("Typing is not shown on page {}", chat.page(), e);
            }
        });
    }

    /** Shows it again and again until the end of some work, at most for two minutes. Returns at once and never fails. */
    public Shown whileBusy(ChatRef chat) {
        var done = new CountDownLatch(1);
        Thread.ofVirtual().name("typing").start(() -> {
            try {
                for (int i = 0; i < MOST_TIMES; i++) {
                    show(chat);
                    if (done.await(LASTS.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return done::countDown;
    }

    /** Lasts until it is closed. */
    public interface Shown extends AutoCloseable {
        @Override
        void close();
    }

    private void show(Connected connected, ChatRef chat) {
        var page = Pace.ofPage(chat, connected.channel().limits());
        if (budgets.take(page, Pace.ofTyping(chat)) instanceof Answer.Granted) {
            connected.channel().send(connected.page(), new Outgoing(chat.chat(), 1, true, new Outgoing.Part.Typing()));
        }
    }
}
