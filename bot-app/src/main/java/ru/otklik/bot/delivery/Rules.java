package ru.otklik.bot.delivery;

import static ru.otklik.bot.delivery.Row.Kind.ACK;
import static ru.otklik.bot.delivery.Row.Kind.PROMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.delivery.Decision.Again;
import ru.otklik.bot.delivery.Decision.Move;
import ru.otklik.bot.delivery.Decision.Refuse;
import ru.otklik.bot.delivery.Decision.RepeatMarked;
import ru.otklik.bot.delivery.Decision.Settle;

/** What follows from what happened. Pure. */
@Component
final class Rules {
    /** A revoked token needs a person; until the page is closed on this node, its messages come round this often. */
    private static final Duration AFTER_REVOCATION = Duration.ofMinutes(1);

    /** A question seen twice does no harm, one never seen leaves the resident alone in the middle of a dialog. */
    private static final Duration PROMPTS_ARE_REPEATED_FOR = Duration.ofMinutes(10);

    private final DeliverySettings settings;

    Rules(DeliverySettings settings) {
        this.settings = settings;
    }

    /**
     * What surrounds an attempt.
     *
     * @param repeatsAreSafe whether the messenger shows a repeat only once
     * @param pageWorks whether another message of the page got through since this one was stored
     */
    record Circumstances(Instant now, boolean repeatsAreSafe, boolean pageWorks) {}

    /** What is decided without a call. */
    Optional<Decision> beforeCall(Row row, Circumstances now) {
        if (row.kind() == ACK) {
            if (row.startedAt() != null) {
                return Optional.of(Settle.uncertain("узел остановился во время отправки"));
            }
            return tooOld(row, now) ? Optional.of(Settle.undeliverable("нажатие устарело")) : Optional.empty();
        }
        if (row.unreachable() != null) {
            return Optional.of(new Refuse(row.unreachable()));
        }
        if (row.startedAt() != null) {
            return Optional.of(uncertain(row, "узел остановился во время отправки", now));
        }
        return now.repeatsAreSafe() && isTooLateToRepeat(row.uncertainSince(), now)
                ? Optional.of(Settle.uncertain("повторять уже нельзя: житель может увидеть сообщение дважды"))
                : Optional.empty();
    }

    /** @param row as it was before the attempt was begun, with {@code startedAt} of the attempt */
    Decision afterCall(Row row, SendResult result, Circumstances now) {
        return switch (result) {
            case SendResult.Sent sent -> Settle.sent(sent.messageId());
            case SendResult.Refused refused ->
                row.kind() == ACK ? Settle.undeliverable(refused.reason()) : new Refuse(refused.reason());
            case SendResult.Undeliverable never -> Settle.undeliverable(never.reason());
            case SendResult.Moved moved -> new Move(moved.newChat());
            case SendResult.Limited limited ->
                tooOld(row, now)
                        ? givenUp(row, "мессенджер просит подождать дольше суток")
                        : again(row, now.now().plus(limited.retryAfter()), false, "мессенджер просит подождать");
            case SendResult.Revoked revoked -> again(row, now.now().plus(AFTER_REVOCATION), false, revoked.reason());
            case SendResult.Failed failed -> failed(row, failed.reason(), now);
            case SendResult.Uncertain uncertain -> uncertain(row, uncertain.reason(), now);
        };
    }

    private Decision failed(Row row, String reason, Circumstances now) {
        var spent = row.attempts() >= settings.attempts();
        if (tooOld(row, now) || (spent && (now.pageWorks() || row.kind() == ACK))) {
            return givenUp(row, reason);
        }
        return again(row, now.now().plus(settings.pauseAfter(row.attempts())), true, reason);
    }

    private Decision uncertain(Row row, String reason, Circumstances now) {
        var since = Objects.requireNonNullElse(row.uncertainSince(), Objects.requireNonNull(row.startedAt()));
        var next = now.now().plus(settings.pauseAfter(row.attempts()));
        if (row.kind() == ACK) {
            return Settle.uncertain(reason);
        }
        if (now.repeatsAreSafe()) {
            return isTooLateToRepeat(since, now)
                    ? Settle.uncertain(reason)
                    : new Again(next, true, reason, since, row.repeated());
        }
        if (row.kind() == PROMPT) {
            return now.now().isBefore(since.plus(PROMPTS_ARE_REPEATED_FOR))
                    ? new Again(next, true, reason, since, true)
                    : Settle.uncertain(reason);
        }
        return row.repeated()
                ? Settle.uncertain(reason)
                : new RepeatMarked(now.now().plus(settings.repeatAfter()), reason);
    }

    private static Decision again(Row row, Instant at, boolean spent, String reason) {
        return new Again(at, spent, reason, row.uncertainSince(), row.repeated());
    }

    private static Decision givenUp(Row row, String reason) {
        return row.uncertainSince() == null ? Settle.undeliverable(reason) : Settle.uncertain(reason);
    }

    private boolean isTooLateToRepeat(@org.jspecify.annotations.Nullable Instant since, Circumstances now) {
        return since != null && !now.now().isBefore(since.plus(settings.repeatsAreSafeFor()));
    }

    private boolean tooOld(Row row, Circumstances now) {
        boolean press = row.part() instanceof StoredPart.Acknowledgement;
        var limit = press ? settings.acknowledgementsLiveFor() : settings.giveUpAfter();
        return ageOf(row, now).compareTo(limit) > 0;
    }

    private static Duration ageOf(Row row, Circumstances now) {
        return Duration.between(row.createdAt(), now.now());
    }
}
