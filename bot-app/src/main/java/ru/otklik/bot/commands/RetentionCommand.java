package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import ru.otklik.bot.personal.Overdue;
import ru.otklik.bot.personal.RetentionRuns;
import ru.otklik.bot.personal.RetentionRuns.Run;
import ru.otklik.bot.region.DryRun;
import ru.otklik.bot.region.ReadRegion;

/** Says what would go of what has been kept long enough, and lets nothing go. */
final class RetentionCommand {
    static final String NAME = "retention";

    private static final String DRY_RUN = "--dry-run";
    private static final String CONFIG = "--config";
    private static final String ROW = "%-18s %12s %12s %12s  %-12s %s";

    private static final String USAGE = """
        retention --dry-run [--config DIR] [--spring.datasource.url=jdbc:postgresql://… …]
          --dry-run   сколько чего хранится и что ушло бы сейчас; ничего не удаляет
          --config    папка региона, откуда сроки в retention.yml (config): так видно заранее, что изменят другие сроки
        """ + PageTools.SETTINGS;

    private final List<String> args;
    private final PrintStream out;

    RetentionCommand(List<String> args, PrintStream out) {
        this.args = args;
        this.out = out;
    }

    /** @throws Refused if the arguments or the region's files are wrong, or the database doesn't answer */
    void run() {
        Asked asked = Asked.of(args);
        List<String> words = new ArrayList<>(asked.words());
        if (!words.remove(DRY_RUN)) {
            throw new Refused(USAGE);
        }
        Arguments arguments = new Arguments(words, List.of(CONFIG), USAGE);
        Path config = arguments.path(CONFIG).orElse(Path.of("config"));
        if (DryRun.read(config, Map.of()) instanceof ReadRegion.Bad bad) {
            throw new Refused(bad.mistakes());
        }
        List<String> all = new ArrayList<>(asked.settings());
        all.add("--otklik.config=" + config.toAbsolutePath());
        PageTools.with(all, Setup.class, database -> {
            table(database.get(Overdue.class).now(), database.timeZone());
            return true;
        });
    }

    private void table(List<Overdue.Due> kinds, ZoneId zone) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(zone);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(zone);
        out.println(ROW.formatted("вид", "дней", "строк", "ушло бы", "старейшая", "в последний раз"));
        kinds.forEach(one -> out.println(ROW.formatted(
                        one.kind().field(),
                        one.kept().toDays(),
                        one.all(),
                        one.due(),
                        said(one.oldest(), day),
                        last(one.last(), time))
                .stripTrailing()));
        out.println("Ничего не удалено. Приложение удаляет само, каждые шесть часов.");
    }

    private static String said(@Nullable Instant instant, DateTimeFormatter format) {
        return instant == null ? "—" : format.format(instant);
    }

    private static String last(@Nullable Run run, DateTimeFormatter time) {
        return run == null
                ? "ещё не было"
                : "%s, ушло %d%s".formatted(time.format(run.at()), run.gone(), run.failed() ? ", не всё" : "");
    }

    /** No configuration of its own right, so that the application doesn't find it. What lets go is found too, and never made. */
    @Import({Overdue.class, RetentionRuns.class})
    @ComponentScan(
            basePackages = "ru.otklik.bot",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Old[A-Z][A-Za-z]*"),
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = "ru\\.otklik\\.bot\\.sandbox\\..*"))
    static class Setup {}
}
