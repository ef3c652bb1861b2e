package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Notices that a text tells of a place outside of the region: «в Курске на Ленина 5», «Курск, Ленина 5». A town that somebody comes from
 * or goes to is no place of the matter.
 */
final class Elsewhere {
    private static final Set<String> IN = Set.of("в", "во", "под");
    private static final Set<String> TOWN =
            Set.of("г", "гор", "город", "городе", "пос", "село", "деревня", "п", "с", "д");

    /** «проспект Андрея Сахарова 8». */
    private static final int MOST_WORDS_TO_A_HOUSE = 4;

    private static final Pattern PAUSE = Pattern.compile("[.,;!?\n]");

    /** What the last letters of a name become after «в». */
    private static final List<String[]> CASES = List.of(
            new String[] {"ая", "ой"},
            new String[] {"яя", "ей"},
            new String[] {"ое", "ом"},
            new String[] {"ый", "ом"},
            new String[] {"ий", "ом", "ем"},
            new String[] {"ия", "ии"},
            new String[] {"а", "е"},
            new String[] {"я", "е"},
            new String[] {"о", "е", "о"},
            new String[] {"ь", "и", "е"},
            new String[] {"ы", "ах"},
            new String[] {"и", "ах", "ях"},
            new String[] {"", "е", "у"});

    private record Name(Neighbour neighbour, List<String> plain, List<Set<String>> there) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    Elsewhere(Collection<Neighbour> neighbours) {
        for (Neighbour neighbour : neighbours) {
            List<String> plain =
                    Token.of(neighbour.name()).stream().map(Token::text).toList();
            if (!plain.isEmpty()) {
                Name name = new Name(
                        neighbour, plain, plain.stream().map(Elsewhere::there).toList());
                Set<String> first = new HashSet<>(name.there().getFirst());
                first.add(plain.getFirst());
                first.forEach(word -> byFirstWord
                        .computeIfAbsent(word, w -> new ArrayList<>())
                        .add(name));
            }
        }
    }

    private static Set<String> there(String word) {
        for (String[] endings : CASES) {
            if (word.endsWith(endings[0])) {
                Set<String> forms = new HashSet<>();
                for (int i = 1; i < endings.length; i++) {
                    forms.add(word.substring(0, word.length() - endings[0].length()) + endings[i]);
                }
                return forms;
            }
        }
        return Set.of(word);
    }

    /** @param mentions the streets named in the text */
    Optional<Neighbour> in(List<Token> tokens, List<Mention> mentions) {
        for (int place = 0; place < tokens.size(); place++) {
            int at = place;
            for (Name name : byFirstWord.getOrDefault(tokens.get(place).text(), List.of())) {
                int end = place + name.plain().size();
                if (end <= tokens.size()
                        && mentions.stream().noneMatch(m -> m.start() < end && at < m.end())
                        && (isThere(name, at, tokens)
                                || isNamed(name, at, tokens)
                                        && (isBeside(at, end, tokens, mentions)
                                                || mentions.isEmpty()
                                                        && (end - at == tokens.size()
                                                                || begins(at, end, tokens)
                                                                || ends(at, end, tokens))))) {
                    return Optional.of(name.neighbour());
                }
            }
        }
        return Optional.empty();
    }

    /** «в Курске» */
    private static boolean isThere(Name name, int place, List<Token> tokens) {
        Token before = Token.at(tokens, place - 1);
        Token earlier = Token.at(tokens, place - 2);
        boolean in = before != null
                && (IN.contains(before.text())
                        || TOWN.contains(before.text()) && earlier != null && IN.contains(earlier.text()));
        for (int i = 0; in && i < name.plain().size(); i++) {
            in = name.there().get(i).contains(tokens.get(place + i).text());
        }
        return in;
    }

    private static boolean isNamed(Name name, int place, List<Token> tokens) {
        for (int i = 0; i < name.plain().size(); i++) {
            if (!name.plain().get(i).equals(tokens.get(place + i).text())) {
                return false;
            }
        }
        return true;
    }

    /** «г. Курск, Ленина 5», «Ленина 5, Курск»; not «дорога на Курск». */
    private static boolean isBeside(int place, int end, List<Token> tokens, List<Mention> mentions) {
        Token before = Token.at(tokens, place - 1);
        int start = before != null && TOWN.contains(before.text()) ? place - 1 : place;
        boolean begins = start == 0 || !tokens.get(start).isClose();
        return begins && mentions.stream().anyMatch(mention -> mention.start() == end)
                || !tokens.get(start).isClose() && mentions.stream().anyMatch(mention -> mention.end() == start);
    }

    /**
     * «Москва, Тверская 8», «Яма. Москва, Тверская 8»: a town, a street that isn't ours, a house. «Владимир, здравствуйте» is
     * somebody's name.
     */
    private static boolean begins(int place, int end, List<Token> tokens) {
        Token next = Token.at(tokens, end);
        boolean first = place == 0 || PAUSE.matcher(tokens.get(place).gap()).find();
        if (!first || next == null || !next.gap().contains(",")) {
            return false;
        }
        List<Token> street = tokens.subList(end, Math.min(tokens.size(), end + MOST_WORDS_TO_A_HOUSE)).stream()
                .takeWhile(token -> !token.isNumber())
                .toList();
        Token house = Token.at(tokens, end + street.size());
        return house != null && house.isNumber() && street.stream().anyMatch(Token::capital);
    }

    /** «яма Тверская 8 Москва» */
    private static boolean ends(int place, int end, List<Token> tokens) {
        Token house = Token.at(tokens, place - 1);
        Token street = Token.at(tokens, place - 2);
        return end == tokens.size()
                && tokens.get(place).capital()
                && house != null
                && house.isNumber()
                && street != null
                && street.capital()
                && place > 2;
    }
}
