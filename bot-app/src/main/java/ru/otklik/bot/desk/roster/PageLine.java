package ru.otklik.bot.desk.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.pages.Vitals.Condition;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.region.Page;

/**
 * A page as the screen shows it.
 *
 * @param waitingSince of the oldest that is still to be sent; null if nothing is
 */
record PageLine(
        KnownPage known,
        @Nullable Vital vital,
        @Nullable Instant waitingSince,
        String agency,
        String territory,
        Instant now) {
    /** A long poll and a watch come back sooner, and are told of every minute. */
    private static final Duration SILENT = Duration.ofMinutes(4);

    /** How long the list reminds of messages that may be missing. */
    private static final Duration REMINDS = Duration.ofDays(3);

    private static final Duration WAITS_LONG = Duration.ofMinutes(15);

    /** Worst first. */
    enum State {
        REFUSED("ключ не принимают", "reopened"),
        LOST("ключ не расшифровать", "reopened"),
        TROUBLED("перебои", "waiting"),
        SILENT("молчит", "waiting"),
        STUCK("отправка стоит", "waiting"),
        NO_TOKEN("нет ключа", "withdrawn"),
        CONNECTING("подключается", ""),
        ALIVE("на связи", "done"),
        PAUSED("на паузе", "withdrawn"),
        MISSING("нет в pages.yml", "withdrawn"),
        REMOVED("удалена", "withdrawn");

        private final String words;
        private final String css;

        State(String words, String css) {
            this.words = words;
            this.css = css;
        }

        public String words() {
            return words;
        }

        /** Class of style sheets. */
        public String css() {
            return css;
        }

        boolean isProblem() {
            return compareTo(NO_TOKEN) <= 0;
        }
    }

    static PageLine of(
            KnownPage known,
            @Nullable Vital vital,
            @Nullable Instant waitingSince,
            String agency,
            String territory,
            Clock clock) {
        boolean present = vital != null && (vital.tokenNumber() == known.tokenNumber() || vital.condition() == null);
        return new PageLine(known, present ? vital : null, waitingSince, agency, territory, clock.instant());
    }

    public Page page() {
        return known.page();
    }

    public String id() {
        return known.id().value();
    }

    public State state() {
        return switch (known.status()) {
            case PAUSED -> State.PAUSED;
            case MISSING -> State.MISSING;
            case REMOVED -> State.REMOVED;
            case ACTIVE -> active();
        };
    }

    private State active() {
        Condition condition = vital == null ? null : vital.condition();
        if (known.tokenIsLost()) {
            return State.LOST;
        }
        if (condition == Condition.REVOKED) {
            return State.REFUSED;
        }
        if (condition == null || vital == null) {
            return known.hasToken() ? waitedFor(known.changedAt()) : State.NO_TOKEN;
        }
        if (condition == Condition.TROUBLED) {
            return State.TROUBLED;
        }
        Instant alive = vital.aliveAt();
        if (condition == Condition.CONNECTING || alive == null) {
            return waitedFor(known.changedAt());
        }
        if (alive.isBefore(now.minus(SILENT))) {
            return State.SILENT;
        }
        return waitsLong() ? State.STUCK : State.ALIVE;
    }

    private State waitedFor(Instant since) {
        return since.isBefore(now.minus(SILENT)) ? State.SILENT : State.CONNECTING;
    }

    public boolean waitsLong() {
        return waitingSince != null && waitingSince.isBefore(now.minus(WAITS_LONG));
    }

    /** What is wrong with a page in trouble, in plain words. */
    public String reason() {
        return Trouble.inWords(recorded());
    }

    /** The same as the messenger or the line said it. */
    public String recorded() {
        boolean trouble = state() == State.REFUSED || state() == State.TROUBLED;
        String words = vital == null ? null : vital.trouble();
        return trouble && words != null ? words : "";
    }

    /** When the messenger last no longer held some of what had come; null if it always did, or the page is removed. */
    public @Nullable Instant missedAt() {
        return vital == null || isRemoved() ? null : vital.missedAt();
    }

    /** Whether that is news. */
    public boolean hasMissed() {
        Instant missed = missedAt();
        return missed != null && missed.isAfter(now.minus(REMINDS));
    }

    /** When the messenger was last heard; that it refuses the key is no being heard. */
    public String alive() {
        return state() == State.REFUSED ? "нет, пока не сменят ключ" : ago(vital == null ? null : vital.aliveAt());
    }

    public String update() {
        return ago(vital == null ? null : vital.updateAt());
    }

    public String waiting() {
        if (waitingSince == null) {
            return "—";
        }
        Duration waited = Duration.between(waitingSince, now);
        return waited.toMinutes() < 1 ? "меньше минуты" : Russian.length(waited);
    }

    public String node() {
        String node = vital == null ? null : vital.node();
        return node == null || !known.isActive() ? "—" : node;
    }

    public String messenger() {
        return switch (page().messenger()) {
            case "telegram" -> "Telegram";
            case "vk" -> "ВКонтакте";
            case String other -> other;
        };
    }

    public String intake() {
        return page().settings().getOrDefault("intake", "poll");
    }

    /** Whether the desk may change what it is: the file says it of one of {@code pages.yml}; one that is paused would go on by it. */
    boolean isDescribedHere() {
        return known.origin() == Origin.OWN && known.isActive();
    }

    public boolean isRemoved() {
        return known.status() == PageStatus.REMOVED;
    }

    private String ago(@Nullable Instant then) {
        if (then == null) {
            return "—";
        }
        Duration passed = Duration.between(then, now);
        return passed.toMinutes() < 1 ? "только что" : Russian.length(passed) + " назад";
    }
}
