package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.otklik.dialogs.words.Slips;

/** Finds landmarks in a text, in any case: «у остановки Рынок», «напротив 5 школы». */
final class Landmarks {
    /** How else people call what stands first in a name. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "остановка", List.of("ост", "остановочный пункт"),
            "детский сад", List.of("садик", "детсад", "дет сад", "сад", "детсадик"),
            "школа", List.of("сош"),
            "магазин", List.of("маг"),
            "дк", List.of("дом культуры"),
            "торговый центр", List.of("тц", "трц"));

    private static final Pattern BETWEEN = Pattern.compile("[\\s.\"«»„“”№'-]*");
    private static final int LETTERS_TO_GUESS = 6;

    /** A text of so few words is an answer to the question where. */
    private static final int SHORT_TEXT = 3;

    private record Name(Landmark landmark, List<Set<String>> words) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /** @param words how many words tell it */
    record Hit(Landmark landmark, int start, int words) {}

    Landmarks(Collection<Landmark> landmarks) {
        for (Landmark landmark : landmarks) {
            Stream.concat(Stream.of(landmark.name()), landmark.also().stream())
                    .flatMap(name ->
                            called(Token.of(name).stream().map(Token::text).toList()).stream())
                    .forEach(words -> add(landmark, words));
        }
    }

    /** The name itself, with other words in front, and a number before what it numbers. */
    private static List<List<String>> called(List<String> name) {
        List<List<String>> all = new ArrayList<>(List.of(name));
        String written = String.join(" ", name) + " ";
        ALSO.forEach((first, others) -> {
            if (written.startsWith(first + " ")) {
                others.forEach(other -> all.add(List.of((other + written.substring(first.length())).split(" "))));
            }
        });
        if (name.size() == 2 && Character.isDigit(name.getLast().charAt(0))) {
            all.add(name.reversed());
        }
        return all;
    }

    private void add(Landmark landmark, List<String> words) {
        if (!words.isEmpty()) {
            List<Set<String>> forms = words.stream().map(WordForms::ofAny).toList();
            Name name = new Name(landmark, forms);
            forms.getFirst()
                    .forEach(form -> byFirstWord
                            .computeIfAbsent(form, f -> new ArrayList<>())
                            .add(name));
        }
    }

    /** The ones that most words tell, in the order of the text. */
    List<Hit> in(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int place = 0; place < tokens.size(); place++) {
            for (Name name : byFirstWord.getOrDefault(tokens.get(place).text(), List.of())) {
                hit(name, place, tokens).ifPresent(hits::add);
            }
        }
        int most = hits.stream().mapToInt(Hit::words).max().orElse(0);
        return hits.stream()
                .filter(hit -> hit.words() == most)
                .sorted(Comparator.comparing(Hit::start))
                .toList();
    }

    private static Optional<Hit> hit(Name name, int place, List<Token> tokens) {
        int at = place + 1;
        for (Set<String> word : name.words().subList(1, name.words().size())) {
            while (at < tokens.size() && Wording.NUMBER.contains(tokens.get(at).text())) {
                at++;
            }
            if (at >= tokens.size()
                    || !BETWEEN.matcher(tokens.get(at).gap()).matches()
                    || !isOneOf(word, tokens.get(at).text())) {
                return Optional.empty();
            }
            at++;
        }
        boolean told = name.words().size() > 1 || tokens.size() <= SHORT_TEXT || Wording.isBefore(tokens, place);
        return told ? Optional.of(new Hit(name.landmark(), place, name.words().size())) : Optional.empty();
    }

    private static boolean isOneOf(Set<String> forms, String written) {
        return forms.contains(written)
                || written.length() >= LETTERS_TO_GUESS
                        && forms.stream().anyMatch(form -> Slips.between(form, written, 1) <= 1);
    }
}
