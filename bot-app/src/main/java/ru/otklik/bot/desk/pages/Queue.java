package ru.otklik.bot.desk.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.QueueCounts;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** What stands in the left column, for pages that show something beside it. */
@Component
public class Queue {
    private static final int MOST = 200;

    private final Incidents incidents;
    private final Region region;
    private final PageDirectory pages;
    private final Say say;

    Queue(Incidents incidents, Region region, PageDirectory pages, Say say) {
        this.incidents = incidents;
        this.region = region;
        this.pages = pages;
        this.say = say;
    }

    /** @param count how many incidents the tab holds; null if nobody needs to know */
    public record TabView(
            String title, String address, @Nullable Integer count, boolean here) {}

    /**
     * One thing that the queue is narrowed by.
     *
     * @param without the address of the queue without it
     */
    public record Narrowed(String words, String without) {}

    /**
     * @param more whether not all are shown
     * @param self the address that gives the rows anew
     * @param narrowing what the filter asks for, in words
     * @param people names of those who have taken something of it, by their logins
     */
    public record View(
            Wanted wanted,
            List<TabView> tabs,
            List<IncidentSummary> rows,
            boolean more,
            String self,
            List<Narrowed> narrowing,
            Map<String, String> people) {
        /** The name of whoever has taken it; empty if nobody has. */
        public String holder(IncidentSummary row) {
            return row.assignee() == null ? "" : people.getOrDefault(row.assignee(), row.assignee());
        }

        /** The address of an incident's card beside this queue. */
        public String card(String number) {
            return wanted.address("/desk/incidents/" + number);
        }

        /** The address of the same as a table for spreadsheets. */
        public String table() {
            return wanted.address("/desk/queue/table.csv");
        }

        /** Whether only a part of the tab is looked at. */
        public boolean isNarrowed() {
            return !wanted.search().isEmpty() || wanted.filter().size() > 0;
        }
    }

    /** The part of the queue that is wanted, as this account may see it. */
    public View of(Account account, Wanted wanted) {
        QueueCounts counts = incidents.counts(account.viewer());
        List<IncidentSummary> rows = incidents.list(account.viewer(), query(wanted), MOST + 1);
        List<TabView> tabs = Arrays.stream(Wanted.Tab.values())
                .filter(tab -> account.isCurator() || tab != Wanted.Tab.TRIAGE)
                .filter(tab -> tab != Wanted.Tab.APPROVAL || region.approval().isEver() || counts.onApproval() > 0)
                .filter(tab -> tab != Wanted.Tab.LOST || counts.lost() > 0 || tab == wanted.tab())
                .filter(tab -> tab != Wanted.Tab.RETURNED || counts.returned() > 0 || tab == wanted.tab())
                .map(tab -> new TabView(
                        tab.title(), wanted.with(tab).address("/desk"), tab.count(counts), tab == wanted.tab()))
                .toList();
        return new View(
                wanted,
                tabs,
                rows.subList(0, Math.min(MOST, rows.size())),
                rows.size() > MOST,
                wanted.address("/desk/queue"),
                narrowing(wanted),
                people(rows));
    }

    private List<Narrowed> narrowing(Wanted wanted) {
        return wanted.filter().parameters().entrySet().stream()
                .filter(one -> !one.getKey().equals("order"))
                .map(one -> new Narrowed(
                        say.narrowing(one.getKey(), one.getValue()),
                        wanted.without(one.getKey()).address("/desk")))
                .toList();
    }

    /** Each of them is looked up once, however much they have taken. */
    private Map<String, String> people(List<IncidentSummary> rows) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.assignee()).stream())
                .distinct()
                .collect(Collectors.toMap(login -> login, say::person));
    }

    /** What the queue asks for. */
    public IncidentQuery query(Wanted wanted) {
        if (wanted.isByNumber()) {
            return IncidentQuery.of(Set.of(), wanted.search());
        }
        Filter filter = wanted.filter();
        return new IncidentQuery(
                wanted.tab().statuses(),
                wanted.tab().whose(),
                wanted.tab() == Wanted.Tab.LATE,
                filter.topic().isEmpty() ? null : new TopicId(filter.topic()),
                filter.territory().isEmpty() ? Set.of() : within(new TerritoryId(filter.territory())),
                pages(filter),
                filter.from().isEmpty() ? null : startOf(LocalDate.parse(filter.from())),
                filter.to().isEmpty()
                        ? null
                        : startOf(LocalDate.parse(filter.to()).plusDays(1)),
                wanted.search(),
                filter.order());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(region.timeZone()).toInstant();
    }

    /** A territory and whatever it holds. */
    private Set<TerritoryId> within(TerritoryId id) {
        Set<TerritoryId> all = new HashSet<>(Set.of(id));
        for (Territory territory : region.gazetteer().territories()) {
            if (id.equals(territory.parent())) {
                all.addAll(within(territory.id()));
            }
        }
        return all;
    }

    private Set<PageId> pages(Filter filter) {
        if (!filter.page().isEmpty()) {
            return Set.of(new PageId(filter.page()));
        }
        if (filter.messenger().isEmpty()) {
            return Set.of();
        }
        Set<PageId> all = pages.all().stream()
                .filter(known -> known.page().messenger().equals(filter.messenger()))
                .map(known -> known.page().id())
                .collect(Collectors.toSet());
        return all.isEmpty() ? Set.of(new PageId(filter.messenger())) : all;
    }
}
