package ru.otklik.bot.desk.access.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
 * A browser where the account has been signed in is counted by itself alone: what others do never stops it.
 *
 * <p>While a login has to wait for what strangers do, its password is looked at all the same, and opens an account that asks for a code
 * besides or has come in from this network before. Whoever doesn't know the password is answered as if it had not been looked at, so that
 * nobody learns which accounts these are. Logins that there are not are counted and answered like those that there are.
 */
@Component
public class Throttle {
    /** Of a request that came in past the wait of its login: the count of strangers goes on. */
    private static final String PAST_STRANGERS = Throttle.class.getName();

    private final Tries tries;
    private final Devices devices;
    private final Networks networks;
    private final PasswordLook passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Throttle(
            Tries tries,
            Devices devices,
            Networks networks,
            PasswordLook passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.tries = tries;
        this.devices = devices;
        this.networks = networks;
        this.passwords = passwords;
        this.transaction = transaction;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** To be asked before the form's password is compared. Counts the try as a failure until {@link #admitted}. */
    public Verdict knock(String login, String password, HttpServletRequest request) {
        return Walls.outside(() -> {
            Map<String, Pace> subjects = subjects(Door.PASSWORD, login, request);
            Verdict verdict = knock(subjects);
            if (verdict instanceof Verdict.Wait wait
                    && isForStrangersAlone(subjects)
                    && login.indexOf('\0') < 0
                    && opensAllTheSame(login, password, subjects, request)) {
                request.setAttribute(PAST_STRANGERS, wait);
                return new Verdict.Open();
            }
            return told(verdict, login, request);
        });
    }

    /** The same before anything else is compared, which only somebody brings whose password was right. */
    public Verdict knock(Door door, String login, HttpServletRequest request) {
        return Walls.outside(() -> {
            Verdict verdict = knock(subjects(door, login, request));
            return door == Door.OLD_PASSWORD ? verdict : told(verdict, login, request);
        });
    }

    /** The try was right. */
    public void admitted(Door door, String login, HttpServletRequest request) {
        Walls.outside(() -> {
            Map<String, Pace> subjects = subjects(door, login, request);
            subjects.putIfAbsent(network(door, who(login), request), Pace.ACCOUNT);
            if (request.getAttribute(PAST_STRANGERS) != null) {
                subjects.remove(account(door, who(login)));
            }
            List<String> own = new ArrayList<>();
            subjects.forEach((subject, pace) -> {
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

    private Verdict told(Verdict verdict, String login, HttpServletRequest request) {
        if (verdict instanceof Verdict.Wait) {
            listeners.publishEvent(new AtTheDoor.Refused(login, AtTheDoor.Why.TOO_MANY_TRIES, request.getRemoteAddr()));
        }
        return verdict;
    }

    private Verdict knock(Map<String, Pace> subjects) {
        Instant now = clock.instant();
        tries.dropOld(now);
        Optional<Instant> openAt = openAt(subjects.keySet(), now);
        if (openAt.isPresent()) {
            return new Verdict.Wait(Duration.between(now, openAt.get()));
        }
        return take(subjects, now) ? new Verdict.Open() : new Verdict.Wait(Duration.ofSeconds(1));
    }

    private boolean take(Map<String, Pace> subjects, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            for (Map.Entry<String, Pace> subject : subjects.entrySet()) {
                if (!tries.take(subject.getKey(), subject.getValue(), now)) {
                    status.setRollbackOnly();
                    return false;
                }
            }
            return true;
        }));
    }

    private Optional<Instant> openAt(Collection<String> subjects, Instant now) {
        return tries.openAt(subjects).filter(now::isBefore);
    }

    private boolean isForStrangersAlone(Map<String, Pace> subjects) {
        return subjects.containsValue(Pace.ACCOUNT)
                && openAt(withoutAccount(subjects).keySet(), clock.instant()).isEmpty();
    }

    /** Everything is looked at for everybody, so that neither the answer nor its delay tells what there is. */
    private boolean opensAllTheSame(
            String login, String password, Map<String, Pace> subjects, HttpServletRequest request) {
        Instant now = clock.instant();
        Map<String, Pace> own = withoutAccount(subjects);
        if (!take(own, now)) {
            return false;
        }
        String around = network(Door.PASSWORD, who(login), request);
        boolean fewFromAround = tries.take(around, Pace.ACCOUNT, now);
        boolean fromWhereTheyWork = networks.known(who(login), request.getRemoteAddr());
        boolean asksForMore = passwords.asksForMore(login);
        boolean right = passwords.isRight(login, password);
        if (!right) {
            return false;
        }
        if (asksForMore || (fromWhereTheyWork && fewFromAround)) {
            return true;
        }
        // Whose password is right and who has to wait all the same is not to wait for that, too, once strangers are
        // gone.
        own.keySet().forEach(tries::forgive);
        return false;
    }

    private static Map<String, Pace> withoutAccount(Map<String, Pace> subjects) {
        Map<String, Pace> own = new LinkedHashMap<>(subjects);
        own.values().removeIf(Pace.ACCOUNT::equals);
        return own;
    }

    /** Always in this order, so that two tries don't wait for each other. */
    private Map<String, Pace> subjects(Door door, String login, HttpServletRequest request) {
        String who = who(login);
        Map<String, Pace> subjects = new LinkedHashMap<>();
        Optional<String> device = devices.known(who, request);
        if (device.isPresent()) {
            subjects.put(hashed(door + " device " + device.get() + " " + who), Pace.PAIR);
            return subjects;
        }
        String address = Addresses.counted(request.getRemoteAddr());
        subjects.put(hashed(door + " pair " + address + " " + who), Pace.PAIR);
        subjects.put(hashed("address " + address), Pace.ADDRESS);
        // Whoever gets beyond the password may know from where the account comes in.
        boolean apart = door != Door.PASSWORD && networks.known(who, request.getRemoteAddr());
        subjects.put(apart ? network(door, who, request) : account(door, who), Pace.ACCOUNT);
        return subjects;
    }

    private static String account(Door door, String who) {
        return hashed(door + " account " + who);
    }

    private static String network(Door door, String who, HttpServletRequest request) {
        return hashed(door + " network " + Addresses.network(request.getRemoteAddr()) + " " + who);
    }

    private static String who(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String hashed(String subject) {
        return Tokens.hash(new Secret(subject));
    }
}
