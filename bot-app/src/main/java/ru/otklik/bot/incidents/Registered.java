package ru.otklik.bot.incidents;

import java.time.Instant;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * What became of a report that was filed.
 *
 * @param number the report's own, as it is told to the resident («26-004211»)
 * @param status of its incident: an answered one's answer follows by itself
 * @param joined whether it belongs to an incident that others reported before
 */
public record Registered(String number, AgencyId agency, Instant deadline, IncidentStatus status, boolean joined) {}
