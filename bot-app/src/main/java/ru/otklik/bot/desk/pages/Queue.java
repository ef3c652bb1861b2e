package ru.otklik.bot.desk.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;

/** What stands in the left column. */
@Component
class Queue {
    private static final int MOST = 200;

    private final Incidents incidents;

    Queue(Incidents incidents) {
        this.incidents = incidents;
    }

    /** @param count how many incidents the tab holds */
    record TabView(String title, String address, int count, boolean here) {}

    /**
     * @param more whether not all are shown
     * @param self the address that gives the rows anew
     */
    record View(Wanted wanted, List<TabView> tabs, List<IncidentSummary> rows, boolean more, String self) {
        /** The address of an incident's card beside this queue. */
        public String card(String number) {
            return wanted.address("/desk/incidents/" + number);
        }
    }

    View of(Account account, Wanted wanted) {
        Map<IncidentStatus, Integer> counts = incidents.counts(account.viewer());
        List<IncidentSummary> rows = incidents.list(account.viewer(), wanted.statuses(), wanted.search(), MOST + 1);
        List<TabView> tabs = Arrays.stream(Wanted.Tab.values())
                .map(tab -> new TabView(
                        tab.title(), wanted.with(tab).address("/desk"), tab.count(counts), tab == wanted.tab()))
                .toList();
        return new View(
                wanted,
                tabs,
                rows.subList(0, Math.min(MOST, rows.size())),
                rows.size() > MOST,
                wanted.address("/desk/queue"));
    }
}
