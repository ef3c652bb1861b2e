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

    /** By the number of a form. Most forms share their list with the other cases of the word. */
    private final List<List<NamedStreet>> streets;

    /** Streets that a word may mean, and by how many slips it differs from them. */
    record Hits(List<NamedStreet> streets, int slips) {
        static final Hits NONE = new Hits(List.of(), 0);
    }

    private record Key(String settlement, String kind, String name) {}

    StreetIndex(Collection<Street> directory) {
        Map<Key, List<Street>> lines = new LinkedHashMap<>();
        for (Street street : directory) {
            lines.computeIfAbsent(new Key(street.settlement(), street.kind(), street.name()), k -> new ArrayList<>(1))
                    .add(street);
        }
        Map<String, List<NamedStreet>> byWord = new HashMap<>();
        Names names = new Names();
        for (List<Street> ofOne : lines.values()) {
            names.of(List.copyOf(ofOne))
                    .forEach(street -> byWord.computeIfAbsent(street.anchor().text(), word -> new ArrayList<>(1))
                            .add(street));
        }
        Map<String, List<NamedStreet>> byForm = byForm(byWord);
        forms = new WordTree(byForm.keySet());
        streets = byForm.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, List<NamedStreet>> byForm(Map<String, List<NamedStreet>> byWord) {
        Map<String, List<NamedStreet>> byForm = new HashMap<>();
        byWord.forEach((word, named) -> {
            List<NamedStreet> same = List.copyOf(named);
            WordForms.ofAdjective(word).forEach(form -> byForm.merge(form, same, StreetIndex::both));
        });
        return byForm;
    }

    private static List<NamedStreet> both(List<NamedStreet> one, List<NamedStreet> other) {
        Set<NamedStreet> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** Streets whose main word this is, in some case. */
    Hits exactly(String word) {
        int form = forms.indexOf(word);
        return form < 0 ? Hits.NONE : new Hits(streets.get(form), 0);
    }

    /** Streets whose main word this is with as few slips as there are; none if it has too many. */
    Hits roughly(String word) {
        WordTree.Near near = forms.near(word, Slips.allowedIn(word));
        if (near.found().length == 0) {
            return Hits.NONE;
        }
        Set<NamedStreet> nearest = new LinkedHashSet<>();
        for (int form : near.found()) {
            nearest.addAll(streets.get(form));
        }
        return new Hits(List.copyOf(nearest), near.slips());
    }
}
