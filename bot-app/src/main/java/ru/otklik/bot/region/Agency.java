package ru.otklik.bot.region;

import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who answers residents.
 *
 * @param name as residents see it, without quotes («Горсвет»)
 */
public record Agency(AgencyId id, String name, @Nullable AgencyId parent) {}
