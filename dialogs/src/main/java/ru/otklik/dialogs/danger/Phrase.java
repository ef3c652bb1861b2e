package ru.otklik.dialogs.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words in this order, close to each other and in one part of a sentence; each with its alternatives. */
record Phrase(List<Set<WordForm>> words) {
    /** So many other words may stand between two of a phrase: «не хочу больше жить». */
    private static final int BETWEEN = 1;

    Phrase {
        words = List.copyOf(words);
    }

    /** All places where the phrase stands; each place is the indices of its words. */
    List<List<Integer>> in(Sentence sentence) {
        List<List<Integer>> found = new ArrayList<>();
        for (int start = 0; start < sentence.size(); start++) {
            if (fits(0, sentence, start)) {
                List<Integer> place = from(start, sentence);
                if (place.size() == words.size()) {
                    found.add(place);
                }
            }
        }
        return found;
    }

    private List<Integer> from(int start, Sentence sentence) {
        List<Integer> place = new ArrayList<>(List.of(start));
        while (place.size() < words.size()) {
            int last = place.getLast();
            int next = last + 1;
            while (next <= last + 1 + BETWEEN
                    && !(sentence.inOneClause(last, next) && fits(place.size(), sentence, next))) {
                next++;
            }
            if (next > last + 1 + BETWEEN) {
                return place;
            }
            place.add(next);
        }
        return place;
    }

    private boolean fits(int index, Sentence sentence, int place) {
        for (WordForm form : sentence.forms().get(place)) {
            if (words.get(index).contains(form)) {
                return true;
            }
        }
        return false;
    }
}
