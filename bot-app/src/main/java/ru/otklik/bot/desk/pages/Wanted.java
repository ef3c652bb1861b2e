package ru.otklik.bot.desk.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.QueueCounts;
import ru.otklik.bot.incidents.WrittenNumber;

/**
 * Which part of the queue somebody looks at; it stands in the page's address, so that a view can be kept and handed on.
 *
 * @param search a number, or words of residents and of the address; maybe empty
 */
public record Wanted(Tab tab, String search, Filter filter) {
    private static final int LONGEST_SEARCH = 100;
    private static final Set<IncidentStatus> OPEN_ONES =
            EnumSet.of(IncidentStatus.NEW, IncidentStatus.IN_WORK, IncidentStatus.WAITING, IncidentStatus.REOPENED);

    /** The tabs above the queue. */
    public enum Tab {
        OPEN("Открытые", OPEN_ONES),
        /** What no rule gave to anybody, what went round between agencies, what the bot did not know: the curator's to decide. */
        TRIAGE("Разобрать", OPEN_ONES),
        MINE("Мои", OPEN_ONES),
        NOBODYS("Ничьи", OPEN_ONES),
        WAITING("Ждём жителя", EnumSet.of(IncidentStatus.WAITING)),
        APPROVAL("На согласовании", EnumSet.complementOf(EnumSet.of(IncidentStatus.CLOSED, IncidentStatus.WITHDRAWN))),
        RETURNED(
                "Вернули с замечанием",
                EnumSet.complementOf(EnumSet.of(IncidentStatus.CLOSED, IncidentStatus.WITHDRAWN))),
        LATE("Просрочен ответ", OPEN_ONES),
        /** Answered, but nobody has read it: the resident's chat takes nothing, or the messenger did not. */
        LOST("Не дошло", EnumSet.of(IncidentStatus.ANSWERED)),
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

        IncidentQuery.Whose whose() {
            return switch (this) {
                case MINE -> IncidentQuery.Whose.MINE;
                case NOBODYS -> IncidentQuery.Whose.NOBODYS;
                case APPROVAL -> IncidentQuery.Whose.ON_APPROVAL;
                case LOST -> IncidentQuery.Whose.LOST;
                case RETURNED -> IncidentQuery.Whose.RETURNED;
                case TRIAGE -> IncidentQuery.Whose.OUR_AGENCYS;
                default -> IncidentQuery.Whose.ANYBODYS;
            };
        }

        /** Null where nobody waits for an answer: then it doesn't matter how many there are. */
        @Nullable
        Integer count(QueueCounts counts) {
            return switch (this) {
                case OPEN -> counts.open();
                case TRIAGE -> counts.ours();
                case MINE -> counts.mine();
                case NOBODYS -> counts.nobodys();
                case WAITING -> counts.waiting();
                case APPROVAL -> counts.onApproval();
                case RETURNED -> counts.returned();
                case LATE -> counts.late();
                case LOST -> counts.lost();
                case ANSWERED, CLOSED, ALL -> null;
            };
        }
    }

    /**
     * What an address says; nonsense asks for nothing.
     *
     * @param parameter gives a parameter of the address by its name, or an empty text
     */
    public static Wanted of(UnaryOperator<String> parameter) {
        Tab tab = Arrays.stream(Tab.values())
                .filter(t -> t.word().equals(parameter.apply("state")))
                .findFirst()
                .orElse(Tab.OPEN);
        String words = PlainText.of(parameter.apply("q"));
        return new Wanted(tab, words.substring(0, Math.min(LONGEST_SEARCH, words.length())), Filter.of(parameter));
    }

    /** What a request's address or form says. By the map: an upload that is too large is told by it alone. */
    public static Wanted of(HttpServletRequest asked) {
        return of(name -> {
            String[] values = asked.getParameterMap().get(name);
            return values == null ? "" : values[0];
        });
    }

    /** A number is looked for everywhere. */
    boolean isByNumber() {
        return WrittenNumber.isWhole(search);
    }

    Wanted with(Tab other) {
        return new Wanted(other, search, filter);
    }

    /** Without one of the filter's things, by its name in an address. */
    Wanted without(String name) {
        return new Wanted(tab, search, filter.without(name));
    }

    /** Without what narrows the tab. */
    public Wanted whole() {
        return new Wanted(tab, "", Filter.NOTHING);
    }

    /** A page's address that keeps this part of the queue. */
    public String address(String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (tab != Tab.OPEN) {
            parameters.put("state", tab.word());
        }
        if (!search.isEmpty()) {
            parameters.put("q", search);
        }
        parameters.putAll(filter.parameters());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
