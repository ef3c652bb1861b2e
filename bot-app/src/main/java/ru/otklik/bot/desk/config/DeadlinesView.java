package ru.otklik.bot.desk.config;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.otklik.bot.region.DeadlineRules;
import ru.otklik.bot.region.Region;

/** Deadlines beside those of the topics, and the days that differ from an ordinary week. */
record DeadlinesView(List<Line> rules, List<Line> special, List<Year> years) {
    private static final String FILE = "deadlines.yml";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMMM", Locale.of("ru"));

    record Line(String what, String value, String source) {}

    record Year(int year, List<Day> days) {}

    record Day(String day, boolean off, String source) {}

    static DeadlinesView of(Region region, Sought sought) {
        DeadlineRules rules = region.deadlines();
        List<Line> general = List.of(
                line(region, "Рабочий день", "%s–%s".formatted(rules.dayBegins(), rules.dayEnds()), "working-hours"),
                line(region, "Первый ответ", RegionWords.hours(rules.firstReplyHours()), "first-reply-hours"),
                line(
                        region,
                        "Руководитель узнаёт о просрочке через",
                        RegionWords.hours(rules.chiefAfter()),
                        "chief-after-hours"),
                line(
                        region,
                        "Куратор узнаёт о просрочке через",
                        RegionWords.hours(rules.curatorAfter()),
                        "curator-after-hours"),
                new Line(
                        "Ответ без оценки закрывается через",
                        RegionWords.days(region.silenceDays()),
                        region.origins().of("region.yml", "silence-days")));
        List<Line> special = new ArrayList<>();
        for (int i = 0; i < rules.special().size(); i++) {
            DeadlineRules.Special one = rules.special().get(i);
            special.add(line(region, subject(region, one), terms(one), "special." + i));
        }
        return new DeadlinesView(found(general, sought), found(special, sought), years(region, sought));
    }

    private static List<Line> found(List<Line> lines, Sought sought) {
        return lines.stream()
                .filter(line -> sought.isEverything() || sought.in(line.what(), line.value()))
                .toList();
    }

    private static Line line(Region region, String what, String value, String said) {
        return new Line(what, value, region.origins().of(FILE, said));
    }

    static String agency(Region region, DeadlineRules.Special special) {
        return new RegionWords(region).agency(special.agency());
    }

    private static String subject(Region region, DeadlineRules.Special special) {
        RegionWords words = new RegionWords(region);
        String topics = special.topics().stream().map(words::topic).sorted().collect(Collectors.joining(", "));
        return words.agency(special.agency()) + (topics.isEmpty() ? ": все темы" : ": " + topics);
    }

    static String terms(DeadlineRules.Special special) {
        Integer hours = special.firstReplyHours();
        Integer days = special.answerDays();
        return Stream.of(
                        hours == null ? "" : "первый ответ — " + RegionWords.hours(hours),
                        days == null ? "" : "ответ — " + RegionWords.days(days))
                .filter(term -> !term.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static List<Year> years(Region region, Sought sought) {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        region.daysOff().forEach(day -> days.put(day, true));
        region.extraWorkingDays().forEach(day -> days.put(day, false));
        Map<Integer, List<Day>> years = new TreeMap<>();
        days.forEach((day, off) -> {
            Day line = new Day(DAY.format(day), off, region.origins().of("calendar.yml", day.toString()));
            if (sought.isEverything() || sought.in(line.day(), String.valueOf(day), off ? "выходной" : "рабочий")) {
                years.computeIfAbsent(day.getYear(), _ -> new ArrayList<>()).add(line);
            }
        });
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }
}
