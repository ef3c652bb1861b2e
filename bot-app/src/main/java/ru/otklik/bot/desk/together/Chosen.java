package ru.otklik.bot.desk.together;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An incident that somebody has marked in the queue, as they saw it.
 *
 * @param version what they saw of it
 */
record Chosen(String number, int version) {
    /** So many are dealt with while somebody waits, and read before that. */
    static final int MOST = 100;

    private static final Pattern FORM = Pattern.compile("(\\d{2}-\\d{6,12})\\.(\\d{1,9})");

    /** As a form sends them; nonsense is left out, and what is marked twice counts once. */
    static List<Chosen> of(List<String> written) {
        Map<String, Chosen> all = new LinkedHashMap<>();
        for (String one : written) {
            Matcher form = FORM.matcher(one);
            if (form.matches()) {
                all.putIfAbsent(form.group(1), new Chosen(form.group(1), Integer.parseInt(form.group(2))));
            }
        }
        return new ArrayList<>(all.values());
    }
}
