package ru.otklik.bot.incidents.registry;

import java.util.regex.Pattern;
import ru.otklik.dialogs.territory.Place;

/** Addresses without what tells who lives there. */
final class Faceless {
    private static final Pattern FLAT = Pattern.compile(
            "[,;]?\\s*(?:\\bкв\\.?|\\bквартир[аеуы]|\\bкомн\\.?|\\bкомнат[аеуы])\\s*№?\\s*\\d+\\S*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Faceless() {}

    /**
     * @param place what the directory and the map know of it; where they know nothing, the address is the resident's own words
     *     and may say anything
     */
    static String address(String address, Place place) {
        return place.point() == null && place.territory() == null
                ? ""
                : FLAT.matcher(address).replaceAll("").strip();
    }
}
