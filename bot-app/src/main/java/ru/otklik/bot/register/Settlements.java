package ru.otklik.bot.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which settlement each address object lies in, and what it is called so that no other one is called the same. */
final class Settlements {
    private static final int DEEPEST = 12;

    private final Map<Long, AddressObject> objects;
    private final Map<Long, Long> parents;
    private final Map<String, Set<Long>> byLabel = new HashMap<>();

    /** @param parents of each object the one that it lies in */
    Settlements(Map<Long, AddressObject> objects, Map<Long, Long> parents) {
        this.objects = objects;
        this.parents = parents;
        objects.forEach((id, object) -> {
            if (object.isSettlement() || object.holdsStreets()) {
                byLabel.computeIfAbsent(object.label(), label -> new HashSet<>(2))
                        .add(id);
            }
        });
    }

    /** The settlement of a street; the nearest larger thing where it lies in none. */
    String of(long id) {
        List<Long> above = above(id);
        AddressObject object = objects.get(id);
        if (object != null && object.isSettlement()) {
            return label(id);
        }
        for (long parent : above) {
            AddressObject one = objects.get(parent);
            if (one != null && (one.isSettlement() || one.holdsStreets())) {
                return label(parent);
            }
        }
        return above.isEmpty() ? "" : label(above.getFirst());
    }

    private String label(long id) {
        AddressObject object = objects.get(id);
        String label = object == null ? "" : object.label();
        if (byLabel.getOrDefault(label, Set.of()).size() < 2) {
            return label;
        }
        List<String> where = new ArrayList<>();
        for (long parent : above(id)) {
            AddressObject larger = objects.get(parent);
            if (larger != null && larger.level() > 1) {
                where.add(larger.label());
            }
        }
        return where.isEmpty() ? label : label + " (" + String.join(", ", where) + ")";
    }

    /** From the nearest one up. */
    private List<Long> above(long id) {
        List<Long> above = new ArrayList<>();
        @Nullable Long next = parents.get(id);
        while (next != null && above.size() < DEEPEST) {
            if (objects.containsKey(next)) {
                above.add(next);
            }
            next = parents.get(next);
        }
        return above;
    }
}
