package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * A resident's own report as they may see it.
 *
 * @param status {@link IncidentStatus#WITHDRAWN} if this report was withdrawn, whatever its incident's is
 * @param deadline only while an answer is awaited
 * @param attached photos and files, those sent later included
 * @param asked whether the agency waits for this resident's reply
 * @param history what happened, the oldest first, in the report's language; nothing that agencies say among themselves
 */
public record MyReport(
        String number,
        @Nullable TopicId topic,
        String address,
        String words,
        List<Field> fields,
        int attached,
        IncidentStatus status,
        AgencyId agency,
        @Nullable Instant deadline,
        Instant at,
        @Nullable Verdict verdict,
        boolean asked,
        List<Step> history) {
    public MyReport {
        fields = List.copyOf(fields);
        history = List.copyOf(history);
    }

    /** @param text one line, ready to be shown («Горсвет» отвечает: «…») */
    public record Step(Instant at, String text) {}
}
