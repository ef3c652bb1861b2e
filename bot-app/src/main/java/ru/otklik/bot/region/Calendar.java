package ru.otklik.bot.region;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code calendar.yml}, which a region may leave out: the days that differ from an ordinary week. */
record Calendar(Set<LocalDate> daysOff, Set<LocalDate> workingDays) {
    static final String NAME = "calendar.yml";

    static Calendar read(ConfigFolder folder) {
        if (!folder.has(NAME)) {
            return new Calendar(Set.of(), Set.of());
        }
        return Fields.of(folder, NAME)
                .map(file -> read(folder, file))
                .orElseGet(() -> new Calendar(Set.of(), Set.of()));
    }

    private static Calendar read(ConfigFolder folder, Fields file) {
        Set<LocalDate> daysOff = dates(folder, file, "days-off");
        Set<LocalDate> workingDays = dates(folder, file, "working-days");
        file.nothingElse();
        daysOff.stream()
                .filter(workingDays::contains)
                .forEach(day -> file.mistake("working-days", "%s стоит и в «days-off», и в «working-days»", day));
        return new Calendar(daysOff, workingDays);
    }

    private static Set<LocalDate> dates(ConfigFolder folder, Fields file, String field) {
        Set<LocalDate> dates = new TreeSet<>();
        for (Fields.Line text : file.texts(field)) {
            try {
                LocalDate date = LocalDate.parse(text.text());
                dates.add(date);
                folder.stands(NAME, date.toString(), text.line());
            } catch (DateTimeParseException e) {
                folder.mistake(NAME, text.line(), "нет такого дня: «%s»; пишут так: 2026-12-31", text.text());
            }
        }
        return dates;
    }
}
