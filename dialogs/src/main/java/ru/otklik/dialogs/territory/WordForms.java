package ru.otklik.dialogs.territory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the words of a name change in a sentence («Садовая», «на Садовой»; «Сосновка», «в Сосновке»). */
final class WordForms {
    private static final Map<String, List<String>> ADJECTIVES = new LinkedHashMap<>();
    private static final Map<String, List<String>> NOUNS = new LinkedHashMap<>();

    static {
        ADJECTIVES.put("ая", List.of("ой", "ую", "ою"));
        ADJECTIVES.put("яя", List.of("ей", "юю", "ею"));
        ADJECTIVES.put("ый", List.of("ого", "ому", "ым", "ом"));
        ADJECTIVES.put("ой", List.of("ого", "ому", "ым", "ом"));
        ADJECTIVES.put("ий", List.of("его", "ему", "им", "ем", "ого", "ому", "ом", "ьего", "ьем"));
        ADJECTIVES.put("ое", List.of("ого", "ому", "ым", "им", "ом"));
        ADJECTIVES.put("ее", List.of("его", "ему", "им", "ем"));
        ADJECTIVES.put("ые", List.of("ых", "ым", "ыми"));
        ADJECTIVES.put("ие", List.of("их", "им", "ими"));
        NOUNS.put("ье", List.of("ья", "ью", "ьем"));
        NOUNS.put("а", List.of("ы", "и", "е", "у", "ой"));
        NOUNS.put("я", List.of("и", "е", "ю", "ей"));
        NOUNS.put("о", List.of("а", "у", "ом", "е"));
        NOUNS.put("ь", List.of("и", "ью", "я", "ю", "е", "ем"));
        NOUNS.put("й", List.of("я", "ю", "е", "ем"));
        NOUNS.put("и", List.of("ах", "ам", "ей", "ями", "ами", "ях", "ям"));
        NOUNS.put("ы", List.of("ах", "ам", "ами"));
        NOUNS.put("ок", List.of("ка", "ку", "ке", "ком", "ока", "оку", "оке", "оком"));
        NOUNS.put("ец", List.of("ца", "цу", "це", "цом"));
        NOUNS.put("", List.of("а", "у", "е", "ом"));
    }

    private WordForms() {}

    /** The word itself and, if it is an adjective, its cases. Streets are adjectives or stay as they are («Ленина»). */
    static Set<String> ofAdjective(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        addCases(forms, word, ADJECTIVES);
        return forms;
    }

    /** The word itself and its cases, as an adjective or as a noun. */
    static Set<String> ofAny(String word) {
        Set<String> forms = ofAdjective(word);
        if (forms.size() == 1) {
            addCases(forms, word, NOUNS);
        }
        return forms;
    }

    private static void addCases(Set<String> forms, String word, Map<String, List<String>> endings) {
        for (Map.Entry<String, List<String>> ending : endings.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() - ending.getKey().length() >= 2) {
                String stem = word.substring(0, word.length() - ending.getKey().length());
                ending.getValue().forEach(other -> forms.add(stem + other));
                return;
            }
        }
    }
}
