package ru.otklik.bot.learning.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * What one report teaches.
 *
 * @param person who wrote it
 * @param text without personal data
 * @param topic what it is about in the end
 * @param agency which agency says so, or null if only the resident does
 */
public record Lesson(
        long report,
        ChatRef person,
        Instant at,
        String text,
        TopicId topic,
        @Nullable AgencyId agency) {
    public Sample sample() {
        return new Sample(text, topic);
    }
}
