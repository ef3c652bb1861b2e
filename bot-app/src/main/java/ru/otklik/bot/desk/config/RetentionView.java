package ru.otklik.bot.desk.config;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.personal.Overdue.Due;
import ru.otklik.bot.personal.RetentionRuns.Run;
import ru.otklik.bot.region.Region;

/**
 * What is kept for how long, as the page shows it.
 *
 * @param due rows that the next run lets go
 * @param last when the job ran last, in words
 */
record RetentionView(List<Line> lines, long due, String last) {
    private static final String FILE = "retention.yml";

    /**
     * @param kept «365 дней»
     * @param oldest the day of the oldest row; empty where there are none
     * @param last what went last time, in words; empty where the job has not come to it yet
     */
    record Line(
            String what,
            String kept,
            String source,
            String all,
            String oldest,
            String due,
            boolean any,
            String last,
            boolean failed) {}

    static RetentionView of(List<Due> kinds, Region region, Instant now) {
        Instant last = kinds.stream()
                .map(Due::last)
                .filter(Objects::nonNull)
                .map(Run::at)
                .max(Instant::compareTo)
                .orElse(null);
        return new RetentionView(
                kinds.stream().map(one -> line(one, region, now)).toList(),
                kinds.stream().mapToLong(Due::due).sum(),
                last == null ? "ещё не было" : Russian.at(last, now, region.timeZone()));
    }

    private static Line line(Due one, Region region, Instant now) {
        String words = one.kind().words();
        Instant oldest = one.oldest();
        return new Line(
                words.substring(0, 1).toUpperCase(Russian.LOCALE) + words.substring(1),
                Russian.count(one.kept().toDays(), "день", "дня", "дней"),
                source(region, one),
                Russian.number(one.all()),
                oldest == null ? "" : Russian.day(oldest, now, region.timeZone()),
                Russian.number(one.due()),
                one.due() > 0,
                gone(one.last()),
                one.last() != null && one.last().failed());
    }

    private static String source(Region region, Due one) {
        String said = region.origins().of(FILE, one.kind().field());
        return said.equals(FILE) ? "обычный срок" : said;
    }

    private static String gone(@Nullable Run run) {
        return run == null ? "" : Russian.count(run.gone(), "строка", "строки", "строк");
    }

    /** «12 строк» */
    public String rows() {
        return Russian.count(due, "строка", "строки", "строк");
    }
}
