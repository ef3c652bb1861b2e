package ru.otklik.bot.desk.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.Due;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.events.AgencyEvents;
import ru.otklik.bot.events.EventCard;
import ru.otklik.bot.events.EventCard.Told;
import ru.otklik.bot.events.Where;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Makes events ready to be shown. */
@Component
class EventViews {
    private static final int MOST = 200;

    private final AgencyEvents events;
    private final EventForms forms;
    private final Region region;
    private final Clock clock;

    EventViews(AgencyEvents events, EventForms forms, Region region, Clock clock) {
        this.events = events;
        this.forms = forms;
        this.region = region;
        this.clock = clock;
    }

    /** @param inForce how many are in force */
    record Board(boolean over, int inForce, List<EventView> rows) {
        public String self() {
            return "/desk/events/rows" + (over ? "?over=true" : "");
        }

        public String card(long id) {
            return "/desk/events/" + id + (over ? "?over=true" : "");
        }
    }

    Board board(Account account, boolean over) {
        return new Board(
                over,
                events.inForce(),
                events.list(!over, MOST).stream()
                        .map(event -> view(account, event))
                        .toList());
    }

    EventView view(Account account, EventCard event) {
        return new EventView(
                event,
                region.agency(event.agency())
                        .map(Agency::name)
                        .orElse(event.agency().value()),
                forms.topicNames(event.topics(), event.groups()),
                where(event.where()),
                due(event),
                events.told(event.agency(), event.words(), event.until()),
                news(event),
                events.mayChange(account.viewer(), event),
                forms.local(event.until()));
    }

    private List<String> where(Where where) {
        return switch (where) {
            case Where.WholeRegion _ -> List.of("Весь район");
            case Where.Territories(List<TerritoryId> ids) ->
                ids.stream()
                        .map(id -> region.gazetteer()
                                .territory(id)
                                .map(Territory::name)
                                .orElse(id.value()))
                        .toList();
            case Where.Streets(List<Where.Stretch> stretches) ->
                stretches.stream().map(Where.Stretch::inWords).toList();
        };
    }

    private Due due(EventCard event) {
        Instant now = clock.instant();
        EventCard.End end = event.end();
        Instant until = event.until();
        if (end != null) {
            String exactly = "Закончилось " + Russian.at(end.at(), now, region.timeZone());
            return new Due(end.byHand() ? "починили" : "срок прошёл", Due.Level.DONE, exactly, null);
        }
        if (until == null) {
            return new Due("без срока", Due.Level.CALM, "Срок не назван", null);
        }
        Due due = Russian.due(until, now, region.timeZone());
        // Residents were told the moment itself, so nothing counts down here.
        String text = due.level() == Due.Level.LATE ? due.text() : Russian.until(until, now, region.timeZone());
        return new Due(text, due.level(), "До " + Russian.at(until, now, region.timeZone()), null);
    }

    private static String news(EventCard event) {
        int followers = event.followers();
        EventCard.End end = event.end();
        if (end == null) {
            return followers == 0
                    ? "Пока никто не просил сообщить, когда починят"
                    : "Сообщить, когда починят, "
                            + (followers % 10 == 1 && followers % 100 != 11 ? "просит " : "просят ")
                            + Russian.count(followers, "житель", "жителя", "жителей");
        }
        if (followers == 0) {
            return "Сообщить о конце никто не просил";
        }
        Told told = end.told();
        List<String> parts = new ArrayList<>();
        parts.add("рассказали %s из %s".formatted(Russian.number(told.delivered()), Russian.number(followers)));
        if (told.waiting() > 0) {
            parts.add("в пути " + Russian.number(told.waiting()));
        }
        if (told.failed() > 0) {
            parts.add("не дошло " + Russian.number(told.failed()));
        }
        String news = String.join(", ", parts);
        return "О конце " + news;
    }
}
