package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of settlements in a text, in any case («в Сосновке», «с. Отрадное»). */
final class Settlements {
    private static final Set<String> KINDS = Set.of(
            "г", "город", "города", "городе", "с", "село", "села", "селе", "д", "дер", "деревня", "деревни", "деревне",
            "п", "пос", "поселок", "поселка", "поселке", "пгт", "рп", "х", "хутор", "хутора", "хуторе", "ст", "станица",
            "станицы", "станице", "аул", "снт", "сот", "днт", "тсн", "тер");
    private static final Set<String> PREPOSITIONS = Set.of("в", "во", "из", "до", "под", "по");

    /** What only tells it from others of its name: «с. Отрадное (Ивановский р-н)». */
    private static final Pattern WHERE = Pattern.compile("\\(.*\\)");

    private record Name(String settlement, List<Set<String>> words) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A settlement in a text.
     *
     * @param start the place of its first token, with what says that it is a settlement
     * @param sure whether a word before it or a capital letter tells it from an ordinary word, or there is no other word
     */
    record Hit(String settlement, int start, int end, boolean sure) {}

    Settlements(Collection<String> settlements) {
        for (String settlement : settlements) {
            List<Token> tokens =
                    new ArrayList<>(Token.of(WHERE.matcher(settlement).replaceAll("")));
            if (tokens.size() > 1 && KINDS.contains(tokens.getFirst().text())) {
                tokens.removeFirst();
            }
            List<Set<String>> words =
                    tokens.stream().map(token -> WordForms.ofAny(token.text())).toList();
            if (!words.isEmpty()) {
                words.getFirst()
                        .forEach(form -> byFirstWord
                                .computeIfAbsent(form, f -> new ArrayList<>())
                                .add(new Name(settlement, words)));
            }
        }
    }

    List<Hit> in(List<Token> tokens) {
        Map<Integer, List<Hit>> hits = new LinkedHashMap<>();
        for (int place = 0; place < tokens.size(); place++) {
            for (Name name : byFirstWord.getOrDefault(tokens.get(place).text(), List.of())) {
                int end = place + name.words().size();
                boolean whole = end <= tokens.size();
                for (int i = 1; whole && i < name.words().size(); i++) {
                    whole = name.words().get(i).contains(tokens.get(place + i).text());
                }
                if (whole) {
                    hits.merge(place, List.of(hit(name.settlement(), place, end, tokens)), Settlements::longer);
                }
            }
        }
        return hits.values().stream().flatMap(List::stream).toList();
    }

    /** Those that more words name; all settlements of one name. */
    private static List<Hit> longer(List<Hit> some, List<Hit> others) {
        int longer = others.getFirst().end() - some.getFirst().end();
        if (longer != 0) {
            return longer > 0 ? others : some;
        }
        List<Hit> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Hit hit(String settlement, int place, int end, List<Token> tokens) {
        Token before = Token.at(tokens, place - 1);
        boolean named = before != null && KINDS.contains(before.text());
        boolean placed = before != null && PREPOSITIONS.contains(before.text());
        boolean capital = tokens.get(place).capital() && place > 0;
        return new Hit(
                settlement,
                named ? place - 1 : place,
                end,
                named || placed && tokens.get(place).isClose() || capital || tokens.size() == end - place);
    }
}
