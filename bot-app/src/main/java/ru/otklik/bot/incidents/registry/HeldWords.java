package ru.otklik.bot.incidents.registry;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.platform.Watch;

/** Sends what was held long enough; each node looks, and whichever holds the incident's row does it, once. */
@Component
class HeldWords extends Watch {
    private static final Logger log = LoggerFactory.getLogger(HeldWords.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final IncidentRows incidents;
    private final DraftRows drafts;
    private final OfficialWords words;
    private final TransactionTemplate transaction;

    HeldWords(IncidentRows incidents, DraftRows drafts, OfficialWords words, TransactionTemplate transaction) {
        super("held-words", LOOK_EVERY);
        this.incidents = incidents;
        this.drafts = drafts;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    protected void look() {
        for (String number : drafts.due()) {
            try {
                transaction.executeWithoutResult(_ -> send(number));
            } catch (RuntimeException e) {
                log.warn("What is held of incident {} is not sent now: {}", number, e.toString());
            }
        }
    }

    private void send(String number) {
        IncidentRows.Row incident = incidents.lock(number).orElseThrow();
        // Another node may have sent it, or somebody called it back, before the row was ours.
        Optional<Draft> held = drafts.of(incident.id()).filter(Draft::isHeld);
        held.ifPresent(draft -> words.sendHeld(incident, draft));
    }
}
