package ru.otklik.bot.region;

/**
 * The region's territories to be drawn.
 *
 * @param geoJson a feature collection of polygons with the properties {@code id} and {@code name} (RFC 7946)
 */
public record RegionMap(String geoJson) {}
