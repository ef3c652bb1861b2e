package ru.otklik.dialogs.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number may be a number of. */
enum Unit {
    DEGREES("градус\\p{L}*|гр\\.?|°\\s*[cс]?|º\\s*[cс]?|[cс]|degrees?|celsius"),
    PERCENT("%|процент\\p{L}*|percent"),
    MINUTES("мин\\p{L}*|minutes?|mins?"),
    HOURS("час\\p{L}*|ч|hours?"),
    DAYS("дн\\p{L}*|день|сут\\p{L}*|days?"),
    WEEKS("недел\\p{L}*|weeks?"),
    MONTHS("мес\\p{L}*|months?"),
    YEARS("год\\p{L}*|лет|years?|г"),
    MONEY("руб\\p{L}*|тыс\\p{L}*|₽"),
    METRES("метр\\p{L}*|м|км|metres?|meters?"),
    FLOORS("этаж\\p{L}*|floors?"),
    FLATS("кв|квартир\\p{L}*|flats?"),
    ENTRANCES("подъезд\\p{L}*");

    private final Pattern alone;
    private final Pattern afterNumber;

    Unit(String words) {
        this.alone = Pattern.compile("(?:" + words + ")\\.?");
        this.afterNumber = Pattern.compile("\\d(?:-?(?:й|го|м|я))?\\s*(?:" + words + ")(?![\\p{L}])");
    }

    /**
     * Whether a text's number is surely of another unit.
     *
     * @param text in plain form, numerals in digits
     * @param unit in plain form; where it is empty the number counts something: floors, entrances, whatever there is
     */
    static boolean isAnother(String text, String unit) {
        boolean another = false;
        for (Unit some : values()) {
            Matcher number = some.afterNumber.matcher(text);
            if (number.find()) {
                if (some.is(unit)) {
                    return false;
                }
                another = true;
            }
        }
        return another;
    }

    private boolean is(String unit) {
        return unit.isEmpty()
                ? this == FLOORS || this == FLATS || this == ENTRANCES
                : alone.matcher(unit).matches();
    }
}
