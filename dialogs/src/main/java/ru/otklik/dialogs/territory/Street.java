package ru.otklik.dialogs.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the street directory: a street, or some of its houses.
 *
 * @param settlement where it is («Заречный», «с. Отрадное»)
 * @param kind what it is («ул.», «пр-т», «мкр»)
 * @param name without the kind («Ленина»)
 * @param territory whose houses these are; null if unknown
 * @param point where they are about; null if unknown
 * @param former what it was called before («Урицкого», «пер. Банный»)
 */
public record Street(
        String settlement,
        String kind,
        String name,
        Houses houses,
        @Nullable TerritoryId territory,
        @Nullable Point point,
        List<String> former) {
    public Street {
        former = List.copyOf(former);
    }

    /** A street that was never called anything else. */
    public Street(
            String settlement,
            String kind,
            String name,
            Houses houses,
            @Nullable TerritoryId territory,
            @Nullable Point point) {
        this(settlement, kind, name, houses, territory, point, List.of());
    }
}
