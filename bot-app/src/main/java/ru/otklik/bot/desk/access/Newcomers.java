package ru.otklik.bot.desk.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start what to do as long as nobody can sign in. */
@Profile("!sandbox")
@Component
class Newcomers {
    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    private final Accounts accounts;

    Newcomers(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (accounts.none()) {
            log.warn("Nobody can sign in to the desk yet: java -jar bot-app.jar administrator --login LOGIN");
        }
    }
}
