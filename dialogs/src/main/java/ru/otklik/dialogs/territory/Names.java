package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the names that streets go by: their own, the same written together («карламаркса»), and former ones. */
final class Names {
    private static final Set<String> LEFT_OUT = Set.of("им", "имени");

    private record Key(String written, boolean former) {}

    private final Map<Key, StreetName> names = new LinkedHashMap<>();
    private final Map<String, Set<StreetKind>> kinds = new HashMap<>();

    /** @param lines of one street */
    void add(List<Street> lines) {
        Street first = lines.getFirst();
        Set<StreetKind> kind = kinds.computeIfAbsent(first.kind(), Names::kinds);
        NamedStreet street = new NamedStreet(kind, lines);
        add(first.name(), Token.of(first.name()), street, false);
        lines.stream().flatMap(line -> line.former().stream()).distinct().forEach(former -> {
            List<Token> tokens = Token.of(former);
            Set<StreetKind> other = tokens.isEmpty()
                    ? Set.of()
                    : StreetKind.of(tokens.getFirst().text());
            add(
                    former,
                    tokens.subList(other.isEmpty() ? 0 : 1, tokens.size()),
                    other.isEmpty() ? street : new NamedStreet(other, lines),
                    true);
        });
    }

    Collection<StreetName> all() {
        return names.values();
    }

    private void add(String written, List<Token> tokens, NamedStreet street, boolean former) {
        StreetName known = names.get(new Key(written, former));
        List<Token> words = known == null ? words(tokens) : known.words();
        if (words.isEmpty()) {
            return;
        }
        put(written, written, words, street, former);
        if (words.size() > 1 && words.stream().noneMatch(word -> word.isNumber() || word.isLetter())) {
            String joined = words.stream().map(Token::text).collect(Collectors.joining());
            put(
                    "=" + joined,
                    written,
                    List.of(new Token(joined, "", false, false, 0, joined.length())),
                    street,
                    former);
        }
    }

    private void put(String key, String written, List<Token> words, NamedStreet street, boolean former) {
        names.computeIfAbsent(new Key(key, former), _ -> new StreetName(written, words, new ArrayList<>(1), former))
                .streets()
                .add(street);
    }

    private static Set<StreetKind> kinds(String kind) {
        List<Token> tokens = Token.of(kind);
        return tokens.isEmpty() ? Set.of() : StreetKind.of(tokens.getFirst().text());
    }

    private static List<Token> words(List<Token> name) {
        return name.stream()
                .filter(word -> !LEFT_OUT.contains(word.text()))
                .sorted(Comparator.comparing(word -> !word.ordinal()))
                .toList();
    }
}
