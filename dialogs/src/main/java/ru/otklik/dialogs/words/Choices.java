package ru.otklik.dialogs.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of several offered choices a typed text means. */
public final class Choices {
    /** A longer text tells something and chooses nothing. */
    private static final int MOST_WORDS = 6;

    /** An answer may have more words around it. */
    private static final int MOST_WORDS_OF_AN_ANSWER = 12;

    private static final int SHORTEST_BEGINNING = 3;

    /** «2», «№ 2», «второе», «вариант 2», «давайте второй вариант» */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?:давай(?:те)? |пусть |тогда |наверное |пожалуй )?(?:номер |пункт |вариант |кнопка |цифра |под номером )?"
                    + "(?<number>\\d{1,2})(?: й)?(?: вариант| пункт| кнопка| по списку| сверху)?(?: пожалуйста)?");

    private static final Pattern LAST = Pattern.compile("последн(?:ий|ее|яя|юю|ие)(?: вариант| пункт| кнопка)?");

    private static final Pattern NO_DIGITS = Pattern.compile("\\D");

    /** So long a number names something, and what no label has is none of them. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4,}");

    private static final Pattern NUMBER_FIRST = Pattern.compile("\\d.*");

    /** Two forms of a verb that stemming leaves apart have so many letters in common. */
    private static final int VERB_LETTERS = 5;

    /** The first part of «не только у нас, во всём доме». */
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?iu)^\\s*(?:нет,?\\s+)?(?:не|not)\\s[^,;—–]*(?:[,;—–]\\s*(?:а\\s|но\\s)?|\\sа\\s)");

    private final List<String> labels;
    private final String text;

    private Choices(List<String> labels, String text) {
        this.labels = labels.stream().map(Choices::plain).toList();
        this.text = plain(text);
    }

    /**
     * Understands a label itself, its number («2», «второе»), its beginning, a part of it that no other label has, and slips
     * of the pen. What says more than a label does chooses nothing; never guesses between two.
     *
     * @return the place of the label in the list, from 0
     */
    public static OptionalInt pick(List<String> labels, String text) {
        return pick(labels, text, true);
    }

    /** Like {@link #pick}, for an answer to a question: there may be other words around the label's own. */
    public static OptionalInt answer(List<String> labels, String text) {
        OptionalInt whole = pick(labels, text, false);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher takenBack = TAKEN_BACK.matcher(text);
        OptionalInt instead =
                takenBack.lookingAt() ? pick(labels, text.substring(takenBack.end()), false) : OptionalInt.empty();
        return instead.isPresent() ? instead : new Choices(labels, text).none();
    }

    /** «Крышки нет» where a label says «её нет», and nothing of what the other labels say. */
    private OptionalInt none() {
        OptionalInt none = only(i -> saysNone(labels.get(i)));
        List<String> words = List.of(text.split(" "));
        boolean denies = words.stream().anyMatch(ChoiceWords.NONE::contains)
                && words.stream().noneMatch(ChoiceWords.NOT_KNOWN::contains)
                && words.size() <= MOST_WORDS_OF_AN_ANSWER;
        if (none.isEmpty() || !denies) {
            return OptionalInt.empty();
        }
        Set<String> stems = Set.copyOf(ChoiceWords.stems(text));
        boolean saysAnother = IntStream.range(0, labels.size())
                .filter(i -> i != none.getAsInt())
                .anyMatch(i -> ChoiceWords.stems(labels.get(i)).stream().anyMatch(stems::contains));
        return saysAnother ? OptionalInt.empty() : none;
    }

    private static boolean saysNone(String label) {
        List<String> words = List.of(label.split(" "));
        return words.stream().anyMatch(ChoiceWords.NONE::contains)
                && words.stream()
                        .allMatch(word -> ChoiceWords.NONE.contains(word) || ChoiceWords.OF_NONE.contains(word));
    }

    /**
     * Understands only a whole label, slips of the pen, other endings and another order of its words.
     *
     * @return the place of the label in the list, from 0
     */
    public static OptionalInt whole(List<String> labels, String text) {
        Choices choices = new Choices(labels, text);
        OptionalInt same = choices.only(i -> choices.labels.get(i).equals(choices.text));
        if (same.isPresent() || choices.isLong()) {
            return same;
        }
        Set<String> words = Set.copyOf(ChoiceWords.stems(choices.text));
        OptionalInt inOtherForms = choices.only(
                i -> !words.isEmpty() && words.equals(Set.copyOf(ChoiceWords.stems(choices.labels.get(i)))));
        return inOtherForms.isPresent() ? inOtherForms : choices.misspelt();
    }

    private static OptionalInt pick(List<String> labels, String text, boolean alone) {
        Choices choices = new Choices(labels, text);
        if (choices.text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt same = choices.only(i -> choices.labels.get(i).equals(choices.text));
        if (same.isPresent()) {
            return same;
        }
        String numbered = plain(Numerals.inDigits(Plain.text(text)));
        Matcher ordinal = ORDINAL.matcher(numbered);
        if (ordinal.matches()) {
            return choices.byNumber(Integer.parseInt(ordinal.group("number")));
        }
        if (LAST.matcher(choices.text).matches()) {
            return labels.isEmpty() ? OptionalInt.empty() : OptionalInt.of(labels.size() - 1);
        }
        return choices.byWords(alone);
    }

    private static String plain(String text) {
        return String.join(" ", Plain.words(text));
    }

    private OptionalInt only(IntPredicate condition) {
        int[] found =
                IntStream.range(0, labels.size()).filter(condition).limit(2).toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    /** A number may be a place in the list or stand in a label («2 подъезд»); it must not be both at different places. */
    private OptionalInt byNumber(int number) {
        OptionalInt inLabel = only(i -> List.of(labels.get(i).split(" ")).contains(String.valueOf(number)));
        if (labels.stream().anyMatch(label -> NUMBER_FIRST.matcher(label).matches())) {
            return inLabel;
        }
        boolean another = inLabel.isPresent() && inLabel.getAsInt() != number - 1;
        return number < 1 || number > labels.size() || another ? OptionalInt.empty() : OptionalInt.of(number - 1);
    }

    private boolean isLong() {
        return text.split(" ").length > MOST_WORDS;
    }

    private OptionalInt byWords(boolean alone) {
        boolean isLong = text.split(" ").length > (alone ? MOST_WORDS : MOST_WORDS_OF_AN_ANSWER);
        if (isLong || ChoiceWords.stems(text).stream().allMatch(ChoiceWords.REFUSALS::contains)) {
            return OptionalInt.empty();
        }
        if (text.length() >= SHORTEST_BEGINNING || isWholeWord()) {
            List<String> beginning =
                    labels.stream().filter(label -> label.startsWith(text)).toList();
            if (beginning.size() > 1) {
                return OptionalInt.empty();
            }
            if (beginning.size() == 1) {
                List<String> stems = ChoiceWords.stems(text);
                boolean inOthers = labels.stream()
                        .anyMatch(label -> !label.equals(beginning.getFirst())
                                && ChoiceWords.stems(label).containsAll(stems));
                // «Во всём» is of «во всём доме», though «на всей улице» has the word, too.
                return inOthers && !startsWithSmallWord()
                        ? OptionalInt.empty()
                        : OptionalInt.of(labels.indexOf(beginning.getFirst()));
            }
        }
        OptionalInt misspelt = misspelt();
        return misspelt.isPresent() ? misspelt : byOwnWords(alone);
    }

    private boolean startsWithSmallWord() {
        int space = text.indexOf(' ');
        return space > 0 && ChoiceWords.SMALL_WORDS.contains(text.substring(0, space));
    }

    private OptionalInt misspelt() {
        int most = Slips.allowedIn(text);
        return most == 0
                ? OptionalInt.empty()
                : only(i -> Slips.between(labels.get(i), text, most) <= most && sameDigits(labels.get(i), text));
    }

    /** A wrong digit is another number and no slip of the pen. */
    private static boolean sameDigits(String one, String other) {
        return NO_DIGITS
                .matcher(one)
                .replaceAll("")
                .equals(NO_DIGITS.matcher(other).replaceAll(""));
    }

    private boolean isWholeWord() {
        return labels.stream().anyMatch(label -> label.startsWith(text + " "));
    }

    /**
     * The one label whose own words, those that no other label has, are in the text.
     *
     * @param alone whether the text must have no words that the label lacks
     */
    private OptionalInt byOwnWords(boolean alone) {
        List<String> stems = ChoiceWords.stems(numbered());
        if (alone && stems.stream().distinct().count() > mostWordsOfALabel()) {
            return OptionalInt.empty();
        }
        Map<String, Set<Integer>> labelsWith = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            for (String stem : ChoiceWords.stems(labels.get(i))) {
                labelsWith.computeIfAbsent(stem, s -> new HashSet<>()).add(i);
            }
        }
        Set<Integer> meant = new HashSet<>();
        List<Set<Integer>> all = new ArrayList<>();
        for (String stem : stems) {
            String known = labelsWith.containsKey(stem) ? stem : near(stem, labelsWith.keySet());
            Set<Integer> with = labelsWith.getOrDefault(known, Set.of());
            boolean refusal = ChoiceWords.REFUSALS.contains(stem);
            if (with.size() == 1 && !refusal) {
                meant.addAll(with);
            }
            // «Не в квартире» refuses the flat, unless that is what a label says.
            // What «вся улица без воды» is without, is another matter.
            boolean refuses = refusal && (alone || !with.isEmpty() || !stem.equals("без"));
            if (alone || refuses || LONG_NUMBER.matcher(stem).matches()) {
                all.add(with);
            }
        }
        return meant.size() == 1 && all.stream().allMatch(with -> with.containsAll(meant))
                ? OptionalInt.of(meant.iterator().next())
                : OptionalInt.empty();
    }

    private long mostWordsOfALabel() {
        return labels.stream()
                .mapToLong(label -> label.chars().filter(sign -> sign == ' ').count() + 1)
                .max()
                .orElse(0);
    }

    /** With numerals in digits, if that is how labels write them. */
    private String numbered() {
        boolean digits =
                labels.stream().anyMatch(label -> NUMBER_FIRST.matcher(label).matches());
        return digits ? Numerals.inDigits(text).replace(Numerals.ORDINAL, "") : text;
    }

    private static String near(String stem, Set<String> known) {
        int most = Math.min(1, Slips.allowedIn(stem));
        List<String> near = known.stream()
                .filter(other -> other.length() > 3
                        && sameDigits(stem, other)
                        && (most > 0 && Slips.between(stem, other, most) <= most || isOtherForm(stem, other)))
                .limit(2)
                .toList();
        return near.size() == 1 ? near.getFirst() : "";
    }

    private static boolean isOtherForm(String stem, String other) {
        return Math.min(stem.length(), other.length()) >= VERB_LETTERS
                && (stem.startsWith(other) || other.startsWith(stem));
    }
}
