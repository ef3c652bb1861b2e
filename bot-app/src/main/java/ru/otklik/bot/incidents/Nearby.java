package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * An incident that may be the one a resident is about to report.
 *
 * @param number the incident's
 * @param words the beginning of its first report's without what only they and the agency should know, at most 300 characters; empty if their author erased them
 * @param photo the first of its first report, or null
 * @param metres from the place asked about; 0 for the same house; a guess by house numbers where a street has one point for many houses
 * @param since when it was first reported
 * @param reports how many residents reported it
 * @param own whether the asking chat has reported it itself
 */
public record Nearby(
        String number,
        String words,
        @Nullable MediaId photo,
        int metres,
        IncidentStatus status,
        Instant since,
        AgencyId agency,
        int reports,
        boolean own) {}
