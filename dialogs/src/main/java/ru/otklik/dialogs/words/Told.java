package ru.otklik.dialogs.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a story tells for certain of something that was not asked yet. Unlike in an answer there are other days and numbers in it, so that
 * only what can't be meant otherwise is taken: a number with its unit, "since" a day; and nothing if two such things are told.
 */
public final class Told {
    private static final String MONTHS = String.join("|", DayWords.MONTHS);
    private static final String WEEKDAYS = "понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья";

    /** Of a day that somebody promised, rang or wrote on, nothing is known for certain. */
    private static final Pattern OTHER_MATTERS =
            Pattern.compile("обеща|(?<!\\p{L})(?:жд[уе]|звон|пиш|писал|жалу|обращ|заявк|проси[мл]|жив[уеё])");

    private static final Pattern SINCE = Pattern.compile("(?<!\\p{L})(?:"
            + "со?\\s+(?:самого\\s+)?(?:позавчера(?:шнего\\s+дня)?|вчера(?:шнего\\s+(?:дня|вечера))?"
            + "|сегодня(?:шнего\\s+(?:дня|утра))?|утра"
            + "|(?:(?:прошло|это)(?:го|й)\\s+)?(?:" + WEEKDAYS + "|недели|месяца)"
            + "|(?:начала|середины|конца)\\s+(?:" + MONTHS + "|недели|месяца)"
            + "|\\d{1,2}(?:-й)?\\s+(?:" + MONTHS + ")|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2,4})?(?![\\d:])|" + MONTHS + ")"
            + "|(?<!(?:на|за|через)\\s)\\d{1,2}-й\\s+(?:день|сутки|неделю|месяц|год)"
            + "|(?:уже|целых)\\s+(?:\\d{1,2}\\s+)?(?:дня|дней|суток|сутки|недел[юиь]|месяц(?:а|ев)?)"
            + ")(?!\\p{L})");

    private static final Pattern DAY = Pattern.compile("(?<!\\p{L})(?<!(?:с|со|до|к|по|после)\\s)(?:"
            + "позавчера|вчера|сегодня|\\d{1,2}(?:-й)?\\s+(?:" + MONTHS
            + ")|\\d{1,2}\\.\\d{2}(?:\\.\\d{2,4})?(?![\\d:])"
            + "|во?\\s+(?:прошл\\p{L}+\\s+)?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)"
            + ")(?!\\p{L})");

    private static final Pattern DENIED = Pattern.compile("(?<!\\p{L})(?:не|нет|ни|никто|никогда)(?!\\p{L})");

    /** Not the second of «14–15», «14 или 15». */
    private static final String NUMBER =
            "(?<![\\d.,+-])(?<!\\d\\s?-\\s?)(?<!\\d\\s(?:или|до)\\s)(?<number>[+-]?\\d{1,3}(?:[.,]\\d)?)";

    private static final Pattern DEGREES =
            Pattern.compile(NUMBER + "(?:\\s*(?:°|º|градус|гр(?!\\p{L}))|[cс](?!\\p{L}))");

    /** Not the room's, or not as it is. */
    private static final Pattern OTHER_DEGREES = Pattern.compile(
            "на улице|за окном|снаружи|мороз|должн|норм|положен|выше|ниже|больше|меньше|(?:вода|воды|батаре)\\p{L}*\\s+\\S*\\s*[+-]?\\d");

    private static final Set<String> TEMPERATURE = Set.of("°c", "°с", "°");

    private Told() {}

    /** Since when it lasts, as the story tells. */
    public static Optional<LocalDate> since(String story, LocalDate today) {
        return day(SINCE, story, today);
    }

    /** On which day it was, as the story tells; nothing of a story that says what was not. */
    public static Optional<LocalDate> day(String story, LocalDate today) {
        return DENIED.matcher(Plain.text(story)).find() ? Optional.empty() : day(DAY, story, today);
    }

    /**
     * The number that the story tells.
     *
     * @param unit that it must have («°C»); of units that are not known nothing is certain
     * @param noun that it must be about if it has no unit («Этаж»)
     */
    public static Optional<BigDecimal> number(String story, String unit, String noun) {
        String plain = Numerals.inDigits(Plain.text(story))
                .replaceAll("[−–—]", "-")
                .replaceAll("минус\\s*(?=\\d)", "-")
                .replaceAll("плюс\\s*(?=\\d)", "+");
        if (TEMPERATURE.contains(Plain.text(unit))) {
            return OTHER_DEGREES.matcher(plain).find() ? Optional.empty() : only(DEGREES, plain);
        }
        String word = Plain.text(noun);
        if (!unit.isEmpty() || !word.matches("\\p{L}{4,}")) {
            return Optional.empty();
        }
        // «2 этажа» are two of them.
        return only(
                Pattern.compile("(?<![\\d.,-])(?<number>\\d{1,3})(?:-й|-м)?\\s+" + word + "[еу]?(?!\\p{L})"), plain);
    }

    private static Optional<BigDecimal> only(Pattern pattern, String plain) {
        Set<String> numbers = pattern.matcher(plain)
                .results()
                .map(result -> result.group("number").replace("+", "").replace(',', '.'))
                .collect(Collectors.toSet());
        return numbers.size() == 1
                ? Optional.of(new BigDecimal(numbers.iterator().next()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Pattern pattern, String story, LocalDate today) {
        String plain = Numerals.inDigits(Plain.text(story));
        if (OTHER_MATTERS.matcher(plain).find()) {
            return Optional.empty();
        }
        List<LocalDate> days = pattern.matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMap(told -> Days.read(told, today).stream())
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }
}
