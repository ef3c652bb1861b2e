package ru.otklik.dialogs.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that together tell something, in any order but near each other. */
public final class Sign {
    /** So many other words may stand between the words of a sign. */
    private static final int BETWEEN = 5;

    private static final Pattern NAMED = Pattern.compile("<([^<>]*)>");
    private static final Set<String> NOT =
            Set.of("не", "ни", "нет", "нету", "без", "no", "not", "t", "dont", "doesnt", "isnt", "never", "without");

    /** What may stand between «не» and the word it denies. */
    private static final Set<String> AFTER_NOT =
            Set.of("больше", "очень", "совсем", "было", "сильно", "видно", "слышно", "any", "even", "really");

    private final List<Phrase> phrases;

    private Sign(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * Reads a sign: its words stand apart («пахн* газом»), a phrase is joined by «_» («под_напряжением»), alternatives by
     * «/», «*» ends the beginning of a word, and «&lt;name&gt;» stands for a set of alternatives.
     *
     * @param sets alternatives by name
     * @throws IllegalArgumentException with the reason in Russian, if it can't be understood
     */
    public static Sign of(String written, Map<String, String> sets) {
        String whole = NAMED.matcher(written.strip()).replaceAll(name -> set(name, sets));
        List<Phrase> phrases = new ArrayList<>();
        for (String phrase : whole.split("\\s+")) {
            phrases.add(new Phrase(Arrays.stream(phrase.split("_"))
                    .map(word ->
                            Arrays.stream(word.split("/")).map(WordForm::of).collect(Collectors.toSet()))
                    .toList()));
        }
        return new Sign(phrases);
    }

    /** One of these stands in every sentence in which the sign stands: the fewest alternatives that it has at a place. */
    Set<WordForm> key() {
        return phrases.stream()
                .flatMap(phrase -> phrase.words().stream())
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /** All words that it may consist of. */
    Stream<WordForm> forms() {
        return phrases.stream().flatMap(phrase -> phrase.words().stream()).flatMap(Set::stream);
    }

    private static String set(MatchResult name, Map<String, String> sets) {
        String words = sets.get(name.group(1));
        if (words == null) {
            throw new IllegalArgumentException("нет такого набора слов: <%s>".formatted(name.group(1)));
        }
        return words.strip().replaceAll("\\s*/\\s*|\\s+", "/");
    }

    /** Whether its words stand in the sentence, denied or not. */
    boolean standsIn(Sentence sentence) {
        return !places(sentence).isEmpty();
    }

    /** The places of all its words in the sentence, denied or not; none if it does not stand there. */
    Set<Integer> wordsIn(Sentence sentence) {
        return places(sentence).stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Whether the sentence says so: its words stand there and nothing denies them. */
    boolean isSaidIn(Sentence sentence) {
        return places(sentence).stream().anyMatch(place -> !isDenied(sentence, place));
    }

    private List<List<Integer>> places(Sentence sentence) {
        List<List<Integer>> places = List.of(List.of());
        for (Phrase phrase : phrases) {
            List<List<Integer>> found = phrase.in(sentence);
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> place : places) {
                for (List<Integer> more : found) {
                    if (isNear(place, more) && Collections.disjoint(place, more)) {
                        List<Integer> both = new ArrayList<>(place);
                        both.addAll(more);
                        longer.add(both);
                    }
                }
            }
            places = longer;
        }
        return places;
    }

    /** Both are in the order of the sentence, but the first may be several phrases. */
    private static boolean isNear(List<Integer> place, List<Integer> more) {
        if (place.isEmpty()) {
            return true;
        }
        int first = Math.min(Collections.min(place), more.getFirst());
        int last = Math.max(Collections.max(place), more.getLast());
        return last - first < place.size() + more.size() + BETWEEN;
    }

    private static boolean isDenied(Sentence sentence, List<Integer> place) {
        return place.stream().anyMatch(index -> isDenied(sentence, place, index));
    }

    private static boolean isDenied(Sentence sentence, List<Integer> place, int index) {
        int before = index - 1;
        if (AFTER_NOT.contains(sentence.word(before)) && !place.contains(before)) {
            before--;
        }
        boolean deniedBefore =
                NOT.contains(sentence.word(before)) && !place.contains(before) && sentence.inOneClause(before, index);
        int after = index + 1;
        boolean deniedAfter =
                (sentence.word(after).equals("нет") || sentence.word(after).equals("нету"))
                        && !place.contains(after)
                        && sentence.inOneClause(index, after)
                        && sentence.endsClause(after);
        return deniedBefore || deniedAfter;
    }
}
