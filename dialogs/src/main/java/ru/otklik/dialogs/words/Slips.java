package ru.otklik.dialogs.words;

/** How far apart two words are: letters wrong, missing, too many, or neighbours swapped. */
public final class Slips {
    private static final int LETTERS_FOR_ONE = 4;
    private static final int LETTERS_FOR_TWO = 8;

    private Slips() {}

    /** How many slips a word of this length may have and still be understood. */
    public static int allowedIn(String word) {
        if (word.length() >= LETTERS_FOR_TWO) {
            return 2;
        }
        return word.length() >= LETTERS_FOR_ONE ? 1 : 0;
    }

    /** A set of the word's letters; two words with n slips between them differ in at most 2n of these. */
    public static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** The Damerau–Levenshtein distance (of its restricted kind), or more than {@code most} if it is more. */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
