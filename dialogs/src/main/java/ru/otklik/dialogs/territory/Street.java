package ru.otklik.dialogs.territory;

import org.jspecify.annotations.Nullable;

/**
 * One line of the street directory: a street, or some of its houses.
 *
 * @param settlement where it is («Заречный», «с. Отрадное»)
 * @param kind what it is («ул.», «пр-т», «мкр»)
 * @param name without the kind («Ленина»)
 * @param territory whose houses these are; null if unknown
 * @param point where they are about; null if unknown
 */
public record Street(
        String settlement,
        String kind,
        String name,
        Houses houses,
        @Nullable TerritoryId territory,
        @Nullable Point point) {}
