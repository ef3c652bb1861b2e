package ru.otklik.dialogs.words;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of several choices a story names by the way: all the words of its label, one after the other, and of no other label. */
public final class NamedChoice {
    /** A single noun may be there for other reasons, but what happened has happened: «Упало», «Сдвинута». */
    private static final Pattern HAPPENED = Pattern.compile("\\p{L}{3,}(?:л[аои]?(?:сь|ся)?|[ауе]т[аоы]|ен[аоы])");

    private static final Pattern NAME = Pattern.compile(".*\\p{Lu}.*\\p{Lu}.*");
    private static final Set<String> NOT = Set.of("не", "ни", "без");

    /** «На улице Мира» is an address. */
    private static final Set<String> SAYS_NOTHING = Set.of("не знаю", "на улице");

    private NamedChoice() {}

    /** @return the place of the label in the list, from 0; empty if none is named, or several are */
    public static OptionalInt in(String story, List<String> labels) {
        List<String> told = ChoiceWords.forms(story);
        int[] named = IntStream.range(0, labels.size())
                .filter(i -> isClear(labels.get(i)) && isNamed(told, ChoiceWords.forms(labels.get(i))))
                .limit(2)
                .toArray();
        return named.length == 1 ? OptionalInt.of(named[0]) : OptionalInt.empty();
    }

    private static boolean isClear(String label) {
        List<String> words = Plain.words(label);
        if (SAYS_NOTHING.contains(String.join(" ", words))) {
            return false;
        }
        return words.size() == 1
                ? HAPPENED.matcher(words.getFirst()).matches()
                        || NAME.matcher(label).matches()
                : words.stream().anyMatch(word -> word.length() > 3);
    }

    private static boolean isNamed(List<String> told, List<String> label) {
        int at = Collections.indexOfSubList(told, label);
        return at == 0 || at > 0 && !NOT.contains(told.get(at - 1));
    }
}
