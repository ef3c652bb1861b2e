package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.otklik.dialogs.words.Slips;

/** Finds streets by the main word of their name, in any case and with slips. */
final class StreetIndex {
    private record Form(String word, int letters) {}

    private final Map<String, List<NamedStreet>> byForm = new LinkedHashMap<>();
    private final Map<Integer, List<Form>> byLength = new HashMap<>();

    /** Streets that a word may mean, and by how many slips it differs from them. */
    record Hits(List<NamedStreet> streets, int slips) {
        static final Hits NONE = new Hits(List.of(), 0);
    }

    StreetIndex(Collection<Street> directory) {
        Map<List<String>, List<Street>> lines = new LinkedHashMap<>();
        for (Street street : directory) {
            lines.computeIfAbsent(List.of(street.settlement(), street.kind(), street.name()), k -> new ArrayList<>())
                    .add(street);
        }
        for (List<Street> ofOne : lines.values()) {
            NamedStreet street = NamedStreet.of(ofOne);
            if (!street.words().isEmpty()) {
                WordForms.ofAdjective(street.anchor().text())
                        .forEach(form -> byForm.computeIfAbsent(form, f -> new ArrayList<>())
                                .add(street));
            }
        }
        byForm.keySet().stream()
                .filter(form -> !Character.isDigit(form.charAt(0)))
                .forEach(form -> byLength.computeIfAbsent(form.length(), l -> new ArrayList<>())
                        .add(new Form(form, Slips.letters(form))));
    }

    /** Streets whose main word this is, in some case. */
    Hits exactly(String word) {
        return new Hits(byForm.getOrDefault(word, List.of()), 0);
    }

    /** Streets whose main word this is with as few slips as there are; none if it has too many. */
    Hits roughly(String word) {
        int least = Slips.allowedIn(word);
        int letters = Slips.letters(word);
        List<NamedStreet> nearest = new ArrayList<>();
        for (int length = word.length() - least; length <= word.length() + least; length++) {
            for (Form form : byLength.getOrDefault(length, List.of())) {
                if (Integer.bitCount(letters ^ form.letters()) > 2 * least) {
                    continue;
                }
                int slips = Slips.between(word, form.word(), least);
                if (slips < least) {
                    nearest.clear();
                    least = slips;
                }
                if (slips == least && slips > 0) {
                    nearest.addAll(byForm.getOrDefault(form.word(), List.of()));
                }
            }
        }
        return nearest.isEmpty()
                ? Hits.NONE
                : new Hits(nearest.stream().distinct().toList(), least);
    }
}
