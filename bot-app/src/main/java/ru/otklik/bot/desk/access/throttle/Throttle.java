package ru.otklik.bot.desk.access.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/**
 * Tries to come in are counted three ways: for a login from an address, for an address, and for a login. The first two may end in waits of
 * a quarter of an hour, for they stop whoever guesses; the third one in a minute at most, for it also stops whoever the account belongs to.
 * A browser where the account has been signed in is counted by itself alone: what others do never stops it. Logins that there are not are
 * counted and answered like those that there are.
 */
@Component
public class Throttle {
    private final Tries tries;
    private final Devices devices;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Throttle(
            Tries tries,
            Devices devices,
            TransactionTemplate transaction,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.tries = tries;
        this.devices = devices;
        this.transaction = transaction;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** To be asked before anything is compared. Counts the try as a failure until {@link #admitted}. */
    public Verdict knock(Door door, String login, HttpServletRequest request) {
        return Walls.outside(() -> {
            Verdict verdict = knock(subjects(door, login, request));
            if (verdict instanceof Verdict.Wait && door != Door.OLD_PASSWORD) {
                listeners.publishEvent(new AtTheDoor.Refused(login, AtTheDoor.Why.TOO_MANY_TRIES));
            }
            return verdict;
        });
    }

    /** The try was right. */
    public void admitted(Door door, String login, HttpServletRequest request) {
        Walls.outside(() -> {
            List<String> own = new ArrayList<>();
            subjects(door, login, request).forEach((subject, pace) -> {
                if (pace.equals(Pace.ADDRESS)) {
                    // One who is right doesn't wash their neighbours clean.
                    tries.forgive(subject);
                } else {
                    own.add(subject);
                }
            });
            tries.forget(own);
        });
    }

    private Verdict knock(Map<String, Pace> subjects) {
        Instant now = clock.instant();
        tries.dropOld(now);
        Optional<Instant> openAt = tries.openAt(subjects.keySet()).filter(now::isBefore);
        if (openAt.isPresent()) {
            return new Verdict.Wait(Duration.between(now, openAt.get()));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            for (Map.Entry<String, Pace> subject : subjects.entrySet()) {
                if (!tries.take(subject.getKey(), subject.getValue(), now)) {
                    status.setRollbackOnly();
                    return new Verdict.Wait(Duration.ofSeconds(1));
                }
            }
            return new Verdict.Open();
        }));
    }

    /** Always in this order, so that two tries don't wait for each other. */
    private Map<String, Pace> subjects(Door door, String login, HttpServletRequest request) {
        String who = login.strip().toLowerCase(Locale.ROOT);
        Map<String, Pace> subjects = new LinkedHashMap<>();
        Optional<String> device = devices.known(who, request);
        if (device.isPresent()) {
            subjects.put(hashed(door + " device " + device.get() + " " + who), Pace.PAIR);
            return subjects;
        }
        String address = Addresses.counted(request.getRemoteAddr());
        subjects.put(hashed(door + " pair " + address + " " + who), Pace.PAIR);
        subjects.put(hashed("address " + address), Pace.ADDRESS);
        subjects.put(hashed(door + " account " + who), Pace.ACCOUNT);
        return subjects;
    }

    private static String hashed(String subject) {
        return Tokens.hash(new Secret(subject));
    }
}
