package ru.otklik.dialogs.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;

/**
 * The words of a sentence in plain form.
 *
 * @param forms for each word, which of the words that are looked for it may be
 * @param clauses for each word, which part of the sentence it stands in: parts are divided by commas, dashes, lines
 */
record Sentence(List<String> words, List<Set<WordForm>> forms, List<Integer> clauses) {
    /** Nobody calls for help further down. */
    private static final int READ_CHARACTERS = 4_000;

    /** Where nobody ends a sentence, it ends by itself. */
    private static final int MOST_WORDS = 80;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern END = Pattern.compile("[.!?…;]|\\n\\s*\\n");
    private static final Pattern PART = Pattern.compile("[,:()\\n«»\"]|\\s[-–—]\\s");

    static List<Sentence> of(String written, Lexicon lexicon) {
        String text = Plain.text(written.substring(0, Math.min(written.length(), READ_CHARACTERS)));
        List<Sentence> sentences = new ArrayList<>();
        Sentence open = new Sentence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int end = 0;
        int clause = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String gap = text.substring(end, matcher.start());
            if (open.size() >= MOST_WORDS || END.matcher(gap).find() && open.size() > 0) {
                sentences.add(open);
                open = new Sentence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            }
            clause += PART.matcher(gap).find() ? 1 : 0;
            String word = Plain.russian(matcher.group());
            open.words.add(word);
            open.forms.add(lexicon.of(word));
            open.clauses.add(clause);
            end = matcher.end();
        }
        if (open.size() > 0) {
            sentences.add(open);
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
