package ru.otklik.bot.region;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What belongs to what. */
final class Parents {
    private Parents() {}

    /** Whether something belongs to itself, directly or through others. */
    static <T> boolean goRound(T one, Map<T, T> parents) {
        Set<T> seen = new HashSet<>();
        T next = one;
        while (next != null && seen.add(next)) {
            next = parents.get(next);
        }
        return one.equals(next);
    }
}
