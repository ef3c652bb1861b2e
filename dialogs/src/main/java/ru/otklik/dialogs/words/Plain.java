package ru.otklik.dialogs.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tartarus.snowball.ext.RussianStemmer;

/** A text without what makes equal words differ: case, «ё», Latin letters that look like Russian ones, endings. */
public final class Plain {
    private static final String LOOK_ALIKE = "ёaceopxykmthb";
    private static final String MEANT = "еасеорхукмтнв";

    private static final int LETTERS_FOR_ONE_SLIP = 5;
    private static final int LETTERS_FOR_TWO_SLIPS = 9;

    private Plain() {}

    /** In small letters, «е» for «ё»; letter by letter, so that places in it are the same as in the original. */
    public static String text(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (char letter : written.toCharArray()) {
            char small = Character.toLowerCase(letter);
            plain.append(small == 'ё' ? 'е' : small);
        }
        return plain.toString();
    }

    /** The words and whole numbers of a text, in plain form, Latin letters of Russian words replaced. */
    public static List<String> words(String text) {
        String plain = text(text);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int end = endOfWord(plain, at);
            if (end > at) {
                words.add(russian(plain.substring(at, end)));
            }
            at = Math.max(end, at + Character.charCount(plain.codePointAt(at)));
        }
        return List.copyOf(words);
    }

    /** Where the letters, or else the digits, that begin here end. */
    private static int endOfWord(String plain, int start) {
        boolean letters = Character.isLetter(plain.codePointAt(start));
        int at = start;
        while (at < plain.length()) {
            int sign = plain.codePointAt(at);
            if (letters ? !Character.isLetter(sign) : sign < '0' || sign > '9') {
                return at;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    /** A word in plain form without Latin letters that slipped in from the other keyboard layout. */
    public static String russian(String word) {
        if (!hasSomeOf(word, LOOK_ALIKE) || word.chars().noneMatch(letter -> letter >= 'а' && letter <= 'я')) {
            return word;
        }
        StringBuilder russian = new StringBuilder(word);
        for (int i = 0; i < russian.length(); i++) {
            int alike = LOOK_ALIKE.indexOf(russian.charAt(i));
            if (alike >= 0) {
                russian.setCharAt(i, MEANT.charAt(alike));
            }
        }
        return russian.toString();
    }

    private static boolean hasSomeOf(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The stem of a Russian word in plain form. */
    public static String stem(String word) {
        RussianStemmer stemmer = new RussianStemmer();
        stemmer.setCurrent(word.toLowerCase(Locale.ROOT));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** How a word in plain form sounds: unstressed vowels, soft signs and doubled letters don't tell words apart. */
    public static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (char letter : word.toCharArray()) {
            char heard =
                    switch (letter) {
                        case 'о' -> 'а';
                        case 'е', 'э', 'я', 'ы' -> 'и';
                        default -> letter;
                    };
            boolean doubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == heard;
            if (heard != 'ь' && heard != 'ъ' && !doubled) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    /** The one known word that a misspelt one stands for; the word itself if it is known, short, or could be several. */
    static String corrected(String word, Collection<String> known) {
        if (word.length() < LETTERS_FOR_ONE_SLIP || known.contains(word)) {
            return word;
        }
        for (int slips = 1; slips <= (word.length() >= LETTERS_FOR_TWO_SLIPS ? 2 : 1); slips++) {
            int most = slips;
            List<String> near = known.stream()
                    .filter(other -> other.length() >= LETTERS_FOR_ONE_SLIP)
                    .filter(other -> Slips.between(word, other, most) <= most)
                    .toList();
            if (!near.isEmpty()) {
                return near.size() == 1 ? near.getFirst() : word;
            }
        }
        return word;
    }
}
