package ru.otklik.dialogs.territory;

import java.util.regex.Pattern;

/** Houses as they stand in a text, without their street. */
final class HouseWords {
    private static final String NUMBER = "\\d{1,4}\\s?(?:[а-яё](?![а-яё]))?(?:\\s*/\\s*\\d{1,4}[а-яё]?)?"
            + "(?:\\s*,?\\s*(?:к|корп|корпус|с|стр|строение)\\.?\\s*\\d{1,3})?";
    private static final String BEFORE = "(?:(?:в|у|во|на|около)\\s+)?(?:(?:доме|дома|дом|д|номер|№)\\.?\\s*)*";
    private static final Pattern HOUSE = Pattern.compile("(?iu)" + BEFORE + NUMBER + "(?:-?(?:й|го|м|ый|ом))?");
    private static final Pattern AT_END = Pattern.compile("(?iu).*[^\\d/]" + NUMBER);

    private HouseWords() {}

    /** Whether the text is a house and nothing else: «15», «дом 15а», «д. 15 к. 2». */
    static boolean isHouse(String text) {
        return HOUSE.matcher(text.strip()).matches();
    }

    static boolean endsWithHouse(String text) {
        return isHouse(text) || AT_END.matcher(text.strip()).matches();
    }

    /** The house without the word before it. */
    static String bare(String text) {
        return text.strip().replaceFirst("(?iu)^" + BEFORE, "").replaceFirst("(?iu)-?(?:го|ый|ом)$", "");
    }
}
