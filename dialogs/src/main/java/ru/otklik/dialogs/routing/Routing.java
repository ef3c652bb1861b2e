package ru.otklik.dialogs.routing;

import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/** The region's routing table: the most specific rule wins. Safe for use by many threads. */
public interface Routing {
    /**
     * @param topic what it is about; null if nobody could say
     * @param territory where it is; null if unknown
     * @param page the id of the page that was written to
     */
    Route route(@Nullable TopicId topic, @Nullable TerritoryId territory, String page);
}
