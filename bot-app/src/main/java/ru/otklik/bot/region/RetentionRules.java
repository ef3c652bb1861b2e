package ru.otklik.bot.region;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long what concerns people is kept.
 *
 * @param days of the kinds that the region has told
 */
public record RetentionRules(Map<Kind, Integer> days) {
    /** What is kept, and for how many days where the region says nothing. */
    public enum Kind {
        INBOUND_WORDS("inbound-words", 30, 1, "что прислал мессенджер, дословно"),
        /**
         * Telegram keeps an update for 24 hours, VK's Callback API repeats for less than two; long polling gives again what came behind
         * the position that was stored last, so after an older database was restored it gives as much as the messenger keeps. Nor is
         * for ever right: after a week without updates Telegram goes on at a random {@code update_id}, which might be one that was there.
         */
        INBOUND_KEYS("inbound-keys", 180, 7, "по чему узнают повтор от мессенджера"),
        DELIVERIES("deliveries", 365, 7, "что отправлено жителям"),
        CONVERSATIONS("conversations", 365, 7, "разговоры с ботом и сотрудником, после которых житель молчит"),
        DRAFTS("drafts", 90, 1, "неотправленные черновики ведомств"),
        FILES("files", 1_095, 7, "файлы жителей в закрытых сообщениях"),
        INCIDENTS("closed-incidents", 1_825, 30, "имена и слова жителей в закрытых сообщениях"),
        AUDIT("audit", 1_825, 180, "о чём строки журнала"),
        SESSIONS("sessions", 180, 1, "браузеры, где входили сотрудники"),
        REHEARSALS("rehearsals", 90, 1, "проверки настроек");

        private final String field;
        private final int usual;
        private final int least;
        private final String words;

        Kind(String field, int usual, int least, String words) {
            this.field = field;
            this.usual = usual;
            this.least = least;
            this.words = words;
        }

        /** As {@code retention.yml} calls it. */
        public String field() {
            return field;
        }

        int usual() {
            return usual;
        }

        /** No fewer days are taken. */
        int least() {
            return least;
        }

        /** In Russian, as a sentence goes on. */
        public String words() {
            return words;
        }
    }

    /** Of a region that says nothing. */
    static final RetentionRules USUAL = new RetentionRules(Map.of());

    public RetentionRules {
        Map<Kind, Integer> copy = new EnumMap<>(Kind.class);
        copy.putAll(days);
        days = Map.copyOf(copy);
    }

    public Duration of(Kind kind) {
        return Duration.ofDays(days.getOrDefault(kind, kind.usual()));
    }
}
