package ru.otklik.dialogs.plainwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.otklik.dialogs.words.Plain;

/** The words between two full stops. */
record Sentence(List<Word> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-:][\\p{L}\\d]+)*");
    private static final Pattern END = Pattern.compile("[.!?…]+[»\")]*\\s|\\n");

    /** What a full stop may stand behind without an end. */
    private static final Set<String> SHORTENED = Set.of(
            "ул", "пр", "пер", "пл", "д", "стр", "корп", "кв", "г", "гг", "им", "р", "руб", "тыс", "млн", "т", "тел",
            "см", "пос", "обл", "ч", "мин", "кв-л", "мкр", "ст", "п", "пп", "рис", "др", "доб", "пом", "эт");

    Sentence {
        words = List.copyOf(words);
    }

    /** In their order; each has a word at least. */
    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (!open.isEmpty() && ends(text.substring(end, matcher.start()), open.getLast(), matcher.group())) {
                sentences.add(new Sentence(open));
                open = new ArrayList<>();
            }
            open.add(word(matcher));
            end = matcher.end();
        }
        if (!open.isEmpty()) {
            sentences.add(new Sentence(open));
        }
        return sentences;
    }

    int from() {
        return words.getFirst().from();
    }

    int to() {
        return words.getLast().to();
    }

    private static boolean ends(String gap, Word before, String after) {
        if (!END.matcher(gap).find()) {
            return false;
        }
        boolean dot = gap.strip().equals(".");
        boolean shortened =
                SHORTENED.contains(before.plain()) || (before.plain().length() == 1 && !before.isNumber());
        boolean goesOn = Character.isLowerCase(after.charAt(0));
        return !dot || !(shortened || goesOn);
    }

    private static Word word(Matcher matcher) {
        String plain = Plain.russian(Plain.text(matcher.group()));
        return new Word(matcher.group(), plain, Plain.stem(plain), matcher.start(), matcher.end());
    }
}
