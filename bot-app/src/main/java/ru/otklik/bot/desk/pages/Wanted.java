package ru.otklik.bot.desk.pages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.WrittenNumber;

/**
 * Which part of the queue somebody looks at; it stands in the page's address.
 *
 * @param search part of a number, an address or the words; maybe empty
 */
record Wanted(Tab tab, String search) {
    private static final int LONGEST_SEARCH = 100;

    /** The tabs above the queue. */
    enum Tab {
        OPEN(
                "Открытые",
                EnumSet.of(
                        IncidentStatus.NEW, IncidentStatus.IN_WORK, IncidentStatus.WAITING, IncidentStatus.REOPENED)),
        ANSWERED("Отвеченные", EnumSet.of(IncidentStatus.ANSWERED)),
        CLOSED("Закрытые", EnumSet.of(IncidentStatus.CLOSED, IncidentStatus.WITHDRAWN)),
        ALL("Все", EnumSet.allOf(IncidentStatus.class));

        private final String title;
        private final Set<IncidentStatus> statuses;

        Tab(String title, Set<IncidentStatus> statuses) {
            this.title = title;
            this.statuses = statuses;
        }

        public String title() {
            return title;
        }

        Set<IncidentStatus> statuses() {
            return statuses;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        int count(Map<IncidentStatus, Integer> counts) {
            return statuses.stream()
                    .mapToInt(status -> counts.getOrDefault(status, 0))
                    .sum();
        }
    }

    /** What an address says; nonsense means the open ones. */
    static Wanted of(String state, String search) {
        Tab tab = Arrays.stream(Tab.values())
                .filter(t -> t.word().equals(state))
                .findFirst()
                .orElse(Tab.OPEN);
        String words = PlainText.of(search);
        return new Wanted(tab, words.substring(0, Math.min(LONGEST_SEARCH, words.length())));
    }

    /** A number is looked for on every tab. */
    Set<IncidentStatus> statuses() {
        return WrittenNumber.isWhole(search) ? Tab.ALL.statuses() : tab.statuses();
    }

    Wanted with(Tab other) {
        return new Wanted(other, search);
    }

    /** A page's address that keeps this part of the queue. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (tab != Tab.OPEN) {
            address.queryParam("state", tab.word());
        }
        if (!search.isEmpty()) {
            address.queryParam("q", "{q}");
            return address.encode().buildAndExpand(Map.of("q", search)).toUriString();
        }
        return address.encode().toUriString();
    }
}
