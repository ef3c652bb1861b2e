package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.words.Slips;
import ru.otklik.dialogs.words.WordTree;

/** Finds streets by the main word of their name, in any case and with slips. */
final class StreetIndex {
    private final WordTree forms;

    /** By the number of a form. Most cases of a word share their list. */
    private final List<List<StreetName>> names;

    /** Names that a word may mean, and by how many slips it differs from them. */
    record Hits(List<StreetName> names, int slips) {
        static final Hits NONE = new Hits(List.of(), 0);
    }

    private record Key(String settlement, String kind, String name) {}

    StreetIndex(Collection<Street> directory) {
        Map<Key, List<Street>> lines = new LinkedHashMap<>();
        for (Street street : directory) {
            lines.computeIfAbsent(new Key(street.settlement(), street.kind(), street.name()), k -> new ArrayList<>(1))
                    .add(street);
        }
        Names all = new Names();
        lines.values().forEach(ofOne -> all.add(List.copyOf(ofOne)));
        Map<String, List<StreetName>> byWord = new HashMap<>();
        all.all()
                .forEach(name -> byWord.computeIfAbsent(name.anchor().text(), word -> new ArrayList<>(1))
                        .add(name));
        Map<String, List<StreetName>> byForm = new HashMap<>();
        byWord.forEach((word, named) -> {
            List<StreetName> same = List.copyOf(named);
            WordForms.ofAdjective(word).forEach(form -> byForm.merge(form, same, StreetIndex::both));
        });
        forms = new WordTree(byForm.keySet());
        names = byForm.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<StreetName> both(List<StreetName> one, List<StreetName> other) {
        List<StreetName> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** Names whose main word this is, in some case. */
    Hits exactly(String word) {
        int form = forms.indexOf(word);
        return form < 0 ? Hits.NONE : new Hits(names.get(form), 0);
    }

    /** Names whose main word this is with as few slips as there are; none if it has too many. */
    Hits roughly(String word) {
        WordTree.Near near = forms.near(word, Slips.allowedIn(word));
        if (near.found().length == 0) {
            return Hits.NONE;
        }
        Set<StreetName> nearest = new LinkedHashSet<>();
        for (int form : near.found()) {
            nearest.addAll(names.get(form));
        }
        return new Hits(List.copyOf(nearest), near.slips());
    }
}
