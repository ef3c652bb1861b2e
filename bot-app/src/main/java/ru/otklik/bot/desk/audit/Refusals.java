package ru.otklik.bot.desk.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.coordination.FloodLimit;

/**
 * Who was not let in. Guessers come in thousands, and the audit is for ever: of the same person and reason a few lines are written in a
 * while, by all nodes together; the next one tells how many were passed over on its node.
 */
@Component
final class Refusals {
    private static final int LINES = 10;
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final String MORE = "+";

    private final Audit audit;
    private final Predicate<String> admits;

    /** Of accounts that there are and few reasons, so it stays small. */
    private final Map<Act, AtomicLong> passedOver = new ConcurrentHashMap<>();

    @Autowired
    Refusals(Audit audit, FloodLimit flood) {
        this(audit, name -> flood.admits(name, LINES, WHILE));
    }

    /** @param admits whether there may be one more line of this name */
    Refusals(Audit audit, Predicate<String> admits) {
        this.audit = audit;
        this.admits = admits;
    }

    void note(Act act) {
        AtomicLong waiting = passedOver.computeIfAbsent(withoutAddress(act), _ -> new AtomicLong());
        if (!admits.test("audit:%s:%s:%s".formatted(act.who(), act.what(), act.refusal()))) {
            waiting.incrementAndGet();
            return;
        }
        long more = waiting.getAndSet(0);
        audit.note(
                more == 0
                        ? act
                        : new Act(
                                act.who(),
                                act.agency(),
                                act.what(),
                                (act.subject() + " " + MORE + more).strip(),
                                act.refusal()));
    }

    /** Guessers come from thousands of addresses, too. */
    private static Act withoutAddress(Act act) {
        return new Act(act.who(), act.agency(), act.what(), "", act.refusal());
    }

    /** How many like this one were not written; empty if all were. */
    static Optional<String> passedOver(Act act) {
        String last = act.subject().substring(act.subject().lastIndexOf(' ') + 1);
        return last.startsWith(MORE) ? Optional.of(last.substring(MORE.length())) : Optional.empty();
    }
}
