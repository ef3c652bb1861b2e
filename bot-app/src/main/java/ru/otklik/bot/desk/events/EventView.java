package ru.otklik.bot.desk.events;

import java.util.List;
import ru.otklik.bot.desk.pages.Due;
import ru.otklik.bot.events.EventCard;

/**
 * An event as the page shows it.
 *
 * @param told how residents are told of it
 * @param news who is to be told of its end, or was
 * @param local its time as a browser's field takes it, or empty
 */
record EventView(
        EventCard event,
        String agency,
        List<String> topics,
        List<String> where,
        Due due,
        String told,
        String news,
        boolean mayChange,
        String local) {
    public boolean over() {
        return event.end() != null;
    }

    /** Whether nothing more will become of its news. */
    public boolean settled() {
        return event.end() != null && event.end().told().waiting() == 0;
    }

    /** The address of something about this event. */
    public String address(String rest) {
        return "/desk/events/" + event.id() + rest;
    }

    public String shortWhere() {
        return where.size() == 1 ? where.getFirst() : where.getFirst() + " и ещё " + (where.size() - 1);
    }
}
