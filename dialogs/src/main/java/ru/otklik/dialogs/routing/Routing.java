package ru.otklik.dialogs.routing;

import java.util.Optional;
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

    /**
     * Whom to write to, if others answer for it wherever it is: all territories lead to the same advice.
     *
     * @param page the id of the page that was written to
     */
    Optional<Route.Elsewhere> elsewhereEverywhere(TopicId topic, String page);
}
