package ru.otklik.dialogs.plainwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;

/** Words that follow each other, in any of their forms. */
public final class Wording {
    private static final Pattern WORD = Pattern.compile("=?[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*\\*?");

    private final List<List<Form>> places;

    private Wording(List<List<Form>> places) {
        this.places = places;
    }

    /**
     * Reads «в целях», «осуществл* ремонт/уборка»: each word in any form, «*» for any ending, «=» before a word of which no
     * other form is meant, «/» between alternatives.
     *
     * @throws IllegalArgumentException with the reason in Russian, if it is none
     */
    public static Wording of(String written) {
        return read(written, false);
    }

    /** Of these very words and no other forms. */
    static Wording exactly(String written) {
        return read(written, true);
    }

    /** The places of the first and the last word, for each time that it is said. */
    List<Span> in(Sentence sentence) {
        List<Span> found = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int start = 0; start + places.size() <= words.size(); start++) {
            if (standsAt(words, start)) {
                found.add(new Span(words.get(start), words.get(start + places.size() - 1)));
                start += places.size() - 1;
            }
        }
        return found;
    }

    boolean isIn(Sentence sentence) {
        return !in(sentence).isEmpty();
    }

    /** From the beginning of one word to the end of another. */
    record Span(Word first, Word last) {
        int from() {
            return first.from();
        }

        int to() {
            return last.to();
        }
    }

    private boolean standsAt(List<Word> words, int start) {
        for (int i = 0; i < places.size(); i++) {
            Word word = words.get(start + i);
            if (places.get(i).stream().noneMatch(form -> form.fits(word))) {
                return false;
            }
        }
        return true;
    }

    private static Wording read(String written, boolean exactly) {
        List<List<Form>> places = new ArrayList<>();
        for (String place : written.strip().split("[\\s,]+")) {
            places.add(Arrays.stream(place.split("/", -1))
                    .map(word -> Form.of(word, exactly))
                    .toList());
        }
        return new Wording(List.copyOf(places));
    }

    private enum Likeness {
        SAME,
        STEM,
        BEGINNING
    }

    private record Form(String letters, Likeness likeness) {
        static Form of(String written, boolean exactly) {
            if (!WORD.matcher(written).matches()) {
                throw new IllegalArgumentException("«%s» — не слово".formatted(written));
            }
            String plain = Plain.text(written);
            if (plain.endsWith("*")) {
                return new Form(plain.substring(0, plain.length() - 1), Likeness.BEGINNING);
            }
            if (plain.startsWith("=")) {
                return new Form(plain.substring(1), Likeness.SAME);
            }
            return exactly ? new Form(plain, Likeness.SAME) : new Form(Plain.stem(plain), Likeness.STEM);
        }

        boolean fits(Word word) {
            return switch (likeness) {
                case SAME -> word.plain().equals(letters);
                case STEM -> word.stem().equals(letters);
                case BEGINNING -> word.plain().startsWith(letters);
            };
        }
    }
}
