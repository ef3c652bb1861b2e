package ru.otklik.bot.region;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * A page as the configuration describes it.
 *
 * @param messenger which channel speaks to it («telegram», «vk»)
 * @param token empty if the page is not connected
 * @param settings whatever else its entry in {@code pages.yml} says ({@code group-id}, {@code api-url}), for its channel
 */
public record Page(
        PageId id,
        String messenger,
        String name,
        AgencyId agency,
        @Nullable TerritoryId territory,
        Secret token,
        Map<String, String> settings) {
    public Page {
        settings = Map.copyOf(settings);
    }

    /** The same page with another token. */
    public Page with(Secret newToken) {
        return new Page(id, messenger, name, agency, territory, newToken, settings);
    }

    /** The same page with other settings. */
    public Page with(Map<String, String> newSettings) {
        return new Page(id, messenger, name, agency, territory, token, newSettings);
    }
}
