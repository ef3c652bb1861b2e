package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that tell days. */
final class DayWords {
    /** In the genitive, from January. */
    static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    /** The beginnings of the months' names, from January; «мая», «мае», «май». */
    static final List<String> MONTH_STEMS = List.of(
            "январ",
            "феврал",
            "март",
            "апрел",
            "ма(?:й|я|е|ю|ем)(?!\\p{L})",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр");

    /** From Monday. */
    static final List<String> WEEKDAY_STEMS =
            List.of("понедельник", "вторник", "сред[аыуе]", "четверг", "пятниц", "суббот", "воскресен", "воскресн");

    static final List<String> WEEKDAYS_IN_SHORT = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");

    /** As they are spelt right, to be recognised when they are not. */
    static final Set<String> KNOWN = Stream.concat(
                    MONTHS.stream(),
                    Stream.of(("вчера позавчера сегодня завтра послезавтра вчерашнего сегодняшнего позавчерашнего"
                                    + " понедельник понедельника понедельнику вторник вторника вторнику среда среды среду четверг четверга"
                                    + " четвергу пятница пятницы пятницу субботы суббота субботу воскресенье воскресенья выходных выходные"
                                    + " неделя недели неделю недель неделе месяц месяца месяцев месяце полгода сутки суток суткам"
                                    + " январе феврале апреле сентябре октябре ноябре декабре январь февраль апрель сентябрь октябрь ноябрь"
                                    + " декабрь августе август марте прошлой прошлого прошлую прошлом прошлый прошлая прошлое начала конца"
                                    + " начале середины вечера вечером утром утра обеда обед ночью осени весны лета зимы осенью весной"
                                    + " летом зимой числа назад")
                            .split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private DayWords() {}
}
