package ru.otklik.bot.desk.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.rehearsals.Moved;
import ru.otklik.bot.rehearsals.Rehearsal;
import ru.otklik.bot.rehearsals.Rehearsals;
import ru.otklik.bot.rehearsals.Target;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * A try of edited files as its page shows it.
 *
 * @param regions the one in force and the edited one: names may be in either
 * @param next the id of the last report shown, if there are more; else null
 * @param later whether there are some before those shown
 * @param all how many there are to show
 */
record RehearsalView(
        Rehearsal rehearsal,
        List<Region> regions,
        List<Pair> pairs,
        List<Line> lines,
        @Nullable Long next,
        boolean later,
        int all,
        boolean stale) {
    /** @param here whether the list is narrowed to it */
    record Pair(String from, String to, int reports, String fromWord, String toWord, boolean here) {}

    /** @param why which lines decide */
    record Line(
            String number,
            String words,
            String fromTopic,
            String from,
            String toTopic,
            String to,
            boolean lost,
            String why) {}

    static Stream<Pair> pairs(List<Region> regions, List<Rehearsals.Count> counts, Rehearsals.Pair wanted) {
        return counts.stream()
                .map(count -> new Pair(
                        target(regions, count.from()),
                        target(regions, count.to()),
                        count.reports(),
                        count.from().word(),
                        count.to().word(),
                        count.from().equals(wanted.from()) && count.to().equals(wanted.to())));
    }

    /** How many moved reports are wanted. */
    static int all(List<Rehearsals.Count> counts, Rehearsals.Pair wanted) {
        return counts.stream()
                .filter(count -> wanted.from() == null || wanted.from().equals(count.from()))
                .filter(count -> wanted.to() == null || wanted.to().equals(count.to()))
                .mapToInt(Rehearsals.Count::reports)
                .sum();
    }

    static Line line(List<Region> regions, Moved moved, Map<Long, FiledReports.Told> told, RuleWords words) {
        FiledReports.Told report = told.getOrDefault(moved.report(), new FiledReports.Told("", ""));
        return new Line(
                report.number(),
                report.words().isEmpty() ? "без слов" : report.words(),
                topic(regions, moved.oldTopic()),
                target(regions, moved.from()),
                topic(regions, moved.newTopic()),
                target(regions, moved.to()),
                moved.to() instanceof Target.Nobody,
                words.why(moved));
    }

    private static String target(List<Region> regions, Target target) {
        return switch (target) {
            case Target.To to ->
                regions.stream()
                        .flatMap(region -> region.agency(to.agency()).stream())
                        .findFirst()
                        .map(Agency::name)
                        .orElse(to.agency().value());
            case Target.Nobody _ -> "куратор: правила нет";
            case Target.Elsewhere _ -> "отвечают не у нас";
        };
    }

    private static String topic(List<Region> regions, @Nullable TopicId id) {
        return id == null
                ? "тема неизвестна"
                : regions.stream()
                        .flatMap(region -> region.taxonomy().topic(id).stream())
                        .findFirst()
                        .map(Topic::name)
                        .orElse(id.value());
    }

    public boolean isRunning() {
        return rehearsal.state().isRunning();
    }

    public int percent() {
        return rehearsal.total() == 0 ? 0 : (int) (100L * rehearsal.done() / rehearsal.total());
    }

    /** «12 из 3418 ушли бы иначе». */
    public String verdict() {
        if (rehearsal.done() == 0) {
            return "За последние 30 дней сообщений не было: сравнить не на чем";
        }
        if (rehearsal.elsewhere() == 0) {
            return "Все %s ушли бы туда же"
                    .formatted(Russian.count(rehearsal.done(), "сообщение", "сообщения", "сообщений"));
        }
        return "%s из %s %s бы иначе"
                .formatted(
                        Russian.number(rehearsal.elsewhere()),
                        Russian.number(rehearsal.done()),
                        rehearsal.elsewhere() % 10 == 1 && rehearsal.elsewhere() % 100 != 11 ? "ушло" : "ушли");
    }

    public String shown() {
        return "Показаны %s из %s.".formatted(Russian.number(lines.size()), Russian.number(all));
    }
}
