package ru.otklik.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.coordination.Budgets;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.delivery.Rules.Circumstances;

/** Takes one claimed delivery to its messenger and records what became of it. */
@Component
final class Carrier {
    private static final Logger log = LoggerFactory.getLogger(Carrier.class);
    private static final String NO_FILE = "файла больше нет";
    private static final Duration BETWEEN_RECORDINGS = Duration.ofMillis(500);
    private static final Duration OTHERS_MAY_READ_IT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);

    private final Claims claims;
    private final Results results;
    private final Queue queue;
    private final Rules rules;
    private final Budgets budgets;
    private final Parcels parcels;
    private final Bell bell;
    private final SendMeters meters;
    private final DeliverySettings settings;
    private final Clock clock;

    Carrier(
            Claims claims,
            Results results,
            Queue queue,
            Rules rules,
            Budgets budgets,
            Parcels parcels,
            Bell bell,
            SendMeters meters,
            DeliverySettings settings,
            Clock clock) {
        this.claims = claims;
        this.results = results;
        this.queue = queue;
        this.rules = rules;
        this.budgets = budgets;
        this.parcels = parcels;
        this.bell = bell;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Blocks for as long as the call lasts.
     *
     * @return what was stored as begun because of it and is to be carried next
     */
    List<Row> carry(Connected connected, Row row, Lane lane) {
        if (row.part() instanceof StoredPart.Unreadable unreadable) {
            return leave(row, unreadable);
        }
        var early = rules.beforeCall(row, circumstances(connected, row, lane));
        if (early.isPresent()) {
            var born =
                    wakeFor(results.record(row, early.get(), row.startedAt() == null ? "NOT SENT" : "UNCERTAIN", null));
            wakeFor(early.get());
            return born;
        }
        var parcel = parcels.pack(row);
        if (parcel.isEmpty()) {
            return wakeFor(results.record(row, Decision.Settle.undeliverable(NO_FILE), "NOT SENT", null));
        }
        if (!mayGo(connected, row, lane)) {
            return List.of();
        }
        var lease = settings.leaseOf(row);
        var begun = claims.begin(row, clock.instant(), lease);
        if (begun.isEmpty()) {
            log.info("Delivery {} was claimed by another node or gave way to the next", row.id());
            return List.of();
        }
        return call(connected, begun.get(), parcel.get(), lane, lease);
    }

    /** The same for a row that was stored as begun, or isn't stored. */
    List<Row> carryBorn(Connected connected, Row row, Lane lane) {
        if (row.kind() != Row.Kind.ACK && row.unreachable() != null) {
            return wakeFor(results.record(row, new Decision.Refuse(row.unreachable()), "NOT SENT", null));
        }
        var parcel = parcels.pack(row);
        if (parcel.isEmpty()) {
            return wakeFor(results.record(row, Decision.Settle.undeliverable(NO_FILE), "NOT SENT", null));
        }
        return mayGo(connected, row, lane)
                ? call(connected, row, parcel.get(), lane, settings.leaseOf(row))
                : List.of();
    }

    /** While keys are changed node by node, the others may have what this one lacks. */
    private List<Row> leave(Row row, StoredPart.Unreadable unreadable) {
        var now = clock.instant();
        if (unreadable.keyMissing() && row.createdAt().isAfter(now.minus(OTHERS_MAY_READ_IT))) {
            claims.giveBack(row, now.plus(BETWEEN_READINGS));
            bell.ringIn(BETWEEN_READINGS);
            return List.of();
        }
        log.error("Delivery {} can't be read and isn't sent", row.id());
        return wakeFor(results.record(row, Decision.Settle.undeliverable(unreadable.reason()), "NOT SENT", null));
    }

    private List<Row> call(Connected connected, Row begun, Outgoing parcel, Lane lane, Duration lease) {
        long start = System.nanoTime();
        var result = send(connected, begun, parcel);
        meters.sent(connected.channel().messenger(), begun.kind(), name(result), System.nanoTime() - start);
        react(connected, begun, result, lane);
        var decision = rules.afterCall(begun, result, circumstances(connected, begun, lane));
        if (!begun.isStored()) {
            keepIfDueAgain(begun, decision);
            return List.of();
        }
        var born = record(begun, decision, result, lease);
        wakeFor(decision);
        return born;
    }

    private void keepIfDueAgain(Row row, Decision decision) {
        if (decision instanceof Decision.Again again) {
            queue.keep(row, again.at(), again.spent());
            wakeFor(again);
        }
    }

    /** What waited behind a row in its chat may go now. */
    private List<Row> wakeFor(Recorded recorded) {
        if (recorded.more()) {
            bell.ring();
        }
        return recorded.born();
    }

    private void wakeFor(Decision decision) {
        var now = clock.instant();
        switch (decision) {
            case Decision.Again again -> bell.ringIn(Duration.between(now, again.at()));
            case Decision.RepeatMarked repeat -> bell.ringIn(Duration.between(now, repeat.at()));
            case Decision.Settle _, Decision.Refuse _, Decision.Move _ -> {}
        }
    }

    private boolean mayGo(Connected connected, Row row, Lane lane) {
        var limits = connected.channel().limits();
        var page = Pace.ofPage(row.chat(), limits);
        var chat = Pace.ofChat(row.chat(), limits);
        var notices = Pace.ofNotices(row.chat(), limits);
        var answer =
                switch (row.kind()) {
                    case ACK -> budgets.take(page);
                    case PROMPT, ANSWER -> budgets.take(page, chat);
                    case NOTICE -> budgets.take(page, notices, chat);
                };
        if (answer instanceof Answer.Wait wait) {
            var until = clock.instant().plus(wait.pause());
            if (wait.name().equals(page.name())) {
                lane.pause(until);
            } else if (wait.name().equals(notices.name())) {
                lane.pauseNotices(until);
            }
            claims.giveBack(row, until);
            bell.ringIn(wait.pause());
            return false;
        }
        return true;
    }

    private static SendResult send(Connected connected, Row row, Outgoing outgoing) {
        try {
            return connected.channel().send(connected.page(), outgoing);
        } catch (RuntimeException e) {
            log.error("Delivery {}: the channel broke, whether it was sent is unknown", row.id(), e);
            return new SendResult.Uncertain("сбой при отправке: " + e.getClass().getSimpleName());
        }
    }

    private void react(Connected connected, Row row, SendResult result, Lane lane) {
        var now = clock.instant();
        switch (result) {
            case SendResult.Sent _ -> lane.sent(now);
            case SendResult.Limited limited -> {
                var limits = connected.channel().limits();
                budgets.penalise(Pace.ofChat(row.chat(), limits).name(), limited.retryAfter());
                if (lane.limited(row.chat().chat(), now, now.plus(limited.retryAfter()))) {
                    budgets.penalise(Pace.ofPage(row.chat(), limits).name(), limited.retryAfter());
                }
            }
            case SendResult.Revoked revoked -> {
                lane.pause(now.plus(settings.lease()));
                connected.health().revoked(revoked.reason());
            }
            case SendResult.Failed _,
                    SendResult.Uncertain _,
                    SendResult.Refused _,
                    SendResult.Undeliverable _,
                    SendResult.Moved _ -> {}
        }
    }

    /** The database may be away for a moment; what isn't recorded before the lease ends counts as uncertain. */
    private List<Row> record(Row row, Decision decision, SendResult result, Duration lease) {
        var end = clock.instant().plus(lease);
        while (true) {
            try {
                var recorded = results.record(row, decision, name(result), words(result));
                if (!recorded.held()) {
                    log.warn("Delivery {} took longer than its lease; another node decides about it", row.id());
                }
                return wakeFor(recorded);
            } catch (DataAccessException | TransactionException e) {
                if (!clock.instant().isBefore(end)) {
                    throw e;
                }
            }
            try {
                Thread.sleep(BETWEEN_RECORDINGS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
    }

    private Circumstances circumstances(Connected connected, Row row, Lane lane) {
        return new Circumstances(
                clock.instant(), connected.channel().repeatsAreSafe(), lane.worksSince(row.createdAt()));
    }

    private static String name(SendResult result) {
        return result.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String words(SendResult result) {
        return switch (result) {
            case SendResult.Sent _ -> null;
            case SendResult.Limited limited ->
                "подождать %d с".formatted(limited.retryAfter().toSeconds());
            case SendResult.Failed failed -> failed.reason();
            case SendResult.Uncertain uncertain -> uncertain.reason();
            case SendResult.Refused refused -> refused.reason();
            case SendResult.Undeliverable never -> never.reason();
            case SendResult.Revoked revoked -> revoked.reason();
            case SendResult.Moved moved -> moved.newChat();
        };
    }
}
