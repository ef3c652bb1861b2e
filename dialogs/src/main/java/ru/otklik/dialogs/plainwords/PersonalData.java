package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.otklik.dialogs.words.Masking;
import ru.otklik.dialogs.words.Masking.Range;

/**
 * Phones, names, flats and documents of people. The phone of an office and the name of an official may be told: a word of {@code offices}
 * stands shortly before them. So may a mailbox that isn't where people have their own.
 */
record PersonalData(List<Wording> offices, Set<String> privateMail) implements Check {
    /** So many characters before it tell whose it is: «диспетчерская, круглосуточно: …». */
    private static final int BEFORE = 45;

    /** Free lines are nobody's own. */
    private static final Pattern FREE = Pattern.compile(".*8[\\s(-]{0,2}800.*");

    /** Names and numbers; masking hides more than that where somebody introduces themselves in small letters. */
    private static final Pattern TOLD =
            Pattern.compile("[\\p{Lu}\\d@/]|\\p{L}(?:ович|евич|овн|евн)\\p{L}{0,2}(?!\\p{L})");

    private static final String WHY =
            "Похоже на чьи-то личные данные: имя, телефон, почта, квартира или документ. Уберите: ответ могут увидеть другие.";

    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return Masking.found(text).stream()
                .filter(range ->
                        TOLD.matcher(text.substring(range.from(), range.to())).find())
                .filter(range -> !isOfAnOffice(text, range))
                .map(range -> new Finding(Finding.Kind.PERSONAL_DATA, range.from(), range.to(), WHY, null));
    }

    private boolean isOfAnOffice(String text, Range range) {
        if (FREE.matcher(text.substring(range.from(), range.to())).matches()) {
            return true;
        }
        String data = text.substring(range.from(), range.to());
        int domain = data.indexOf('@') + 1;
        if (domain > 1
                && !privateMail.isEmpty()
                && !privateMail.contains(data.substring(domain).toLowerCase(Locale.ROOT))) {
            return true;
        }
        int begin = Math.max(0, range.from() - BEFORE);
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        List<Sentence> before = Sentence.of(text.substring(begin, range.to()));
        return !before.isEmpty() && offices.stream().anyMatch(office -> office.isIn(before.getLast()));
    }
}
