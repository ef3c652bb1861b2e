package ru.otklik.bot.incidents;

import java.time.Instant;
import ru.otklik.dialogs.routing.AgencyId;

/** @param number the report's own, as it is told to the resident («26-004211») */
public record Registered(String number, AgencyId agency, Instant deadline) {}
