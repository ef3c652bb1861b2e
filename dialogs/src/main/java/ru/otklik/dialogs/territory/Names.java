package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a street goes by. Streets of one name share its words, as a region has thousands of them. */
final class Names {
    private static final Set<String> LEFT_OUT = Set.of("им", "имени");

    private final Map<String, List<Token>> words = new HashMap<>();
    private final Map<String, Set<StreetKind>> kinds = new HashMap<>();

    /** Its name, the same written together («карламаркса»), and its former ones. */
    List<NamedStreet> of(List<Street> lines) {
        Street first = lines.getFirst();
        List<NamedStreet> all = new ArrayList<>(2);
        Set<StreetKind> kind = kinds.computeIfAbsent(first.kind(), Names::kinds);
        add(all, kind, words.computeIfAbsent(first.name(), Names::words), lines, false);
        lines.stream().flatMap(line -> line.former().stream()).distinct().forEach(name -> {
            List<Token> tokens = Token.of(name);
            Set<StreetKind> formerKind = tokens.isEmpty()
                    ? Set.of()
                    : StreetKind.of(tokens.getFirst().text());
            add(
                    all,
                    formerKind.isEmpty() ? kind : formerKind,
                    words(tokens.subList(formerKind.isEmpty() ? 0 : 1, tokens.size())),
                    lines,
                    true);
        });
        return all;
    }

    private static void add(
            List<NamedStreet> all, Set<StreetKind> kinds, List<Token> words, List<Street> lines, boolean former) {
        if (words.isEmpty()) {
            return;
        }
        all.add(new NamedStreet(kinds, words, lines, former));
        if (words.size() > 1 && words.stream().noneMatch(word -> word.isNumber() || word.isLetter())) {
            String joined = words.stream().map(Token::text).collect(Collectors.joining());
            all.add(new NamedStreet(kinds, List.of(new Token(joined, "", false, false)), lines, former));
        }
    }

    private static Set<StreetKind> kinds(String kind) {
        List<Token> tokens = Token.of(kind);
        return tokens.isEmpty() ? Set.of() : StreetKind.of(tokens.getFirst().text());
    }

    private static List<Token> words(String name) {
        return words(Token.of(name));
    }

    private static List<Token> words(List<Token> name) {
        return name.stream()
                .filter(word -> !LEFT_OUT.contains(word.text()))
                .sorted(Comparator.comparing(word -> !word.ordinal()))
                .toList();
    }
}
