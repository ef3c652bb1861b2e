package ru.otklik.bot.desk.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * An incident is no more what it was.
 *
 * @param agencies who has it, and who had it before, if it went to another
 */
record Change(String number, List<AgencyId> agencies) {
    /** As the database's triggers tell it; empty if they do not. */
    static Optional<Change> told(String words) {
        String[] parts = words.split(" ");
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new Change(
                        parts[0],
                        Arrays.stream(parts).skip(1).map(AgencyId::new).toList()));
    }

    boolean concerns(Viewer viewer) {
        return agencies.stream().anyMatch(viewer::sees);
    }
}
