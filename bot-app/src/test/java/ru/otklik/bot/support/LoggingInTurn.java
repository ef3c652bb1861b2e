package ru.otklik.bot.support;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Applications that start at once set up the one logging of their JVM one after another. */
final class LoggingInTurn extends LoggingApplicationListener {
    private static final ReentrantLock TURN = new ReentrantLock();

    static void in(SpringApplication application) {
        application.setListeners(application.getListeners().stream()
                .<ApplicationListener<?>>map(
                        listener -> listener instanceof LoggingApplicationListener ? new LoggingInTurn() : listener)
                .toList());
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        TURN.lock();
        try {
            super.onApplicationEvent(event);
        } finally {
            TURN.unlock();
        }
    }
}
