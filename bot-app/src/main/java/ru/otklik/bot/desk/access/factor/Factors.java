package ru.otklik.bot.desk.access.factor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.pages.Seals;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** Second factors of accounts: set up, checked, taken away. A code is good once, whether it comes from a phone or from paper. */
@Component
public class Factors {
    private static final int RECOVERY_CODES = 10;

    private final FactorRows rows;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Factors(FactorRows rows, Seals seals, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the account asks for a code. */
    public boolean has(String login) {
        return Walls.outside(() -> rows.find(login))
                .filter(FactorRows.Factor::confirmed)
                .isPresent();
    }

    /** Everybody who has one. */
    public Set<String> holders() {
        return Set.copyOf(Walls.outside(rows::confirmed));
    }

    /** The secret to be taken into a phone: the same until a code of it is confirmed. Empty if there is a confirmed one. */
    Optional<Secret> begun(String login) {
        return Walls.outside(() -> {
            if (rows.find(login).isEmpty()) {
                rows.begin(login, seals.seal(owner(login), Totp.freshSecret()));
            }
            return rows.find(login).filter(factor -> !factor.confirmed()).map(this::secret);
        });
    }

    /** What a phone shows: from now on the account asks for it. */
    boolean confirm(String login, String code) {
        return Walls.outside(() -> rows.find(login)
                .filter(factor -> !factor.confirmed())
                .filter(factor -> {
                    OptionalLong step = Totp.step(secret(factor), digits(code), clock.instant(), 0);
                    return step.isPresent() && rows.confirm(factor, step.getAsLong(), clock.instant());
                })
                .isPresent());
    }

    /** Whether somebody has meant a code from paper: a phone shows nothing but digits. */
    static boolean isFromPaper(String code) {
        return !digits(code).matches("\\d*");
    }

    /** Takes a code of the phone or one from paper. */
    public boolean accepts(String login, String code) {
        return Walls.outside(() -> {
            Optional<FactorRows.Factor> factor = rows.find(login).filter(FactorRows.Factor::confirmed);
            if (factor.isEmpty()) {
                return false;
            }
            OptionalLong step = Totp.step(
                    secret(factor.get()),
                    digits(code),
                    clock.instant(),
                    factor.get().lastStep());
            return step.isPresent()
                    ? rows.use(login, step.getAsLong())
                    : rows.useRecoveryCode(login, Tokens.hash(new Secret(letters(code))));
        });
    }

    /** Fresh codes for paper, in place of all that there were. */
    List<String> freshRecoveryCodes(String login) {
        List<String> codes = Stream.generate(() -> Tokens.freshPassword().value())
                .limit(RECOVERY_CODES)
                .toList();
        List<String> hashes = codes.stream()
                .map(code -> Tokens.hash(new Secret(letters(code))))
                .toList();
        Walls.outside(() -> transaction.executeWithoutResult(_ -> rows.replaceRecoveryCodes(login, hashes)));
        return codes;
    }

    public int recoveryCodesLeft(String login) {
        return Walls.outside(() -> rows.recoveryCodesLeft(login));
    }

    /** Whoever has lost phone and paper begins anew. */
    public void remove(String login) {
        Walls.outside(() -> rows.remove(login));
    }

    private Secret secret(FactorRows.Factor factor) {
        return seals.open(owner(factor.login()), factor.secret())
                .orElseThrow(() -> new IllegalStateException(
                        "no key of OTKLIK_KEYS opens the second factor of " + factor.login()));
    }

    static String owner(String login) {
        return "second-factor:" + login;
    }

    private static String digits(String code) {
        return Objects.requireNonNull(code).replaceAll("[\\s-]", "");
    }

    private static String letters(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
