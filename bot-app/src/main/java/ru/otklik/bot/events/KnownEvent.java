package ru.otklik.bot.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in force, as residents are told of it.
 *
 * @param agencyName without quotes («Водоканал»)
 * @param words one or two plain sentences of the agency, at most 300 characters
 * @param until when it should be over, where the agency knows
 */
public record KnownEvent(
        long id, String agencyName, String words, @Nullable Instant until) {}
