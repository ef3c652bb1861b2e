package ru.otklik.bot.incidents.registry;

import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.words.Masking;

/** What lists show of an incident to somebody who doesn't work on it: its words without names, phones, flats and documents. */
final class ForOthers {
    private ForOthers() {}

    /** One line of a list. */
    static IncidentSummary listed(IncidentSummary summary, Viewer viewer) {
        return worksOn(summary, viewer)
                ? summary
                : summary.saying(Masking.mask(summary.words()), Masking.mask(summary.address()));
    }

    /** One that is answered with others: the answer may name the address, which stays whole. */
    static IncidentSummary chosen(IncidentSummary summary, Viewer viewer) {
        return worksOn(summary, viewer) ? summary : summary.saying(Masking.mask(summary.words()), summary.address());
    }

    /** Its agency does, and whoever has taken it. */
    private static boolean worksOn(IncidentSummary summary, Viewer viewer) {
        return viewer.agency().equals(summary.agency())
                || (summary.assignee() != null && summary.assignee().equals(viewer.login()));
    }
}
