package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Set;

/** A street with all its lines in the directory. Equal only to itself. */
final class NamedStreet {
    private final Set<StreetKind> kinds;
    private final List<Street> lines;

    /**
     * @param kinds what its kind may mean; empty if its kind is unknown to us
     * @param lines at least one, the same settlement, kind and name in all
     */
    NamedStreet(Set<StreetKind> kinds, List<Street> lines) {
        this.kinds = kinds;
        this.lines = lines;
    }

    Set<StreetKind> kinds() {
        return kinds;
    }

    List<Street> lines() {
        return lines;
    }

    String settlement() {
        return lines.getFirst().settlement();
    }

    boolean isOneOf(Set<StreetKind> others) {
        for (StreetKind kind : kinds) {
            if (others.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    boolean has(House house) {
        for (Street line : lines) {
            if (line.houses().has(house)) {
                return true;
            }
        }
        return false;
    }
}
