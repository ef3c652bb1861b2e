package ru.otklik.dialogs.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;

/**
 * The words of a sentence in plain form.
 *
 * @param clauses for each word, which part of the sentence it stands in: parts are divided by commas, dashes, lines
 */
record Sentence(List<String> words, List<Integer> clauses) {
    /** Nobody calls for help further down. */
    private static final int READ_CHARACTERS = 4_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern END = Pattern.compile("[.!?…;]|\\n\\s*\\n");
    private static final Pattern PART = Pattern.compile("[,:()\\n«»\"]|\\s[-–—]\\s");

    static List<Sentence> of(String written) {
        String text = Plain.text(written.substring(0, Math.min(written.length(), READ_CHARACTERS)));
        List<Sentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        int end = 0;
        int clause = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String gap = text.substring(end, word.start());
            if (END.matcher(gap).find() && !words.isEmpty()) {
                sentences.add(new Sentence(List.copyOf(words), List.copyOf(clauses)));
                words.clear();
                clauses.clear();
            }
            clause += PART.matcher(gap).find() ? 1 : 0;
            words.add(Plain.russian(word.group()));
            clauses.add(clause);
            end = word.end();
        }
        if (!words.isEmpty()) {
            sentences.add(new Sentence(List.copyOf(words), List.copyOf(clauses)));
        }
        return sentences;
    }

    int size() {
        return words.size();
    }

    /** The word at a place; empty outside of the sentence. */
    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    boolean inOneClause(int one, int other) {
        return Math.min(one, other) >= 0
                && Math.max(one, other) < words.size()
                && clauses.get(one).equals(clauses.get(other));
    }

    boolean endsClause(int index) {
        return !inOneClause(index, index + 1);
    }
}
