package ru.otklik.bot.rehearsals;

import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * A report that would go elsewhere.
 *
 * @param report its id
 * @param oldTopic what it is about now; null if nobody knows
 * @param oldRule the line that decides now («routing.yml:12»); null if none does
 * @param newRule the line of the edited files that would decide; null if none would
 */
public record Moved(
        long report,
        @Nullable TopicId oldTopic,
        @Nullable TopicId newTopic,
        Target from,
        Target to,
        @Nullable String oldRule,
        @Nullable String newRule) {}
