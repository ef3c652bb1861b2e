package ru.otklik.bot.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.otklik.bot.pages.PageImport;
import ru.otklik.bot.pages.PageImport.Import;
import ru.otklik.bot.pages.PageImport.Result;
import ru.otklik.bot.pages.PageImport.Row;
import ru.otklik.bot.region.DryRun;
import ru.otklik.bot.region.ReadRegion;

/** Imports pages from a spreadsheet; the running application takes them in by itself. */
final class PagesCommand {
    static final String NAME = "pages";

    private static final String IMPORT = "--import";
    private static final String CONFIG = "--config";
    private static final String BY = "командная строка";

    private static final String USAGE = """
        pages --import FILE [--config DIR] [--spring.datasource.url=jdbc:postgresql://… …]
          --import   таблица CSV: id, messenger, agency, token, ещё name, territory, group-id, intake, api-url
          --config   папка региона, откуда ведомства и территории (config)
        """ + PageTools.SETTINGS;

    private static final Map<Result, String> WORDS = Map.of(
            Result.ADDED, "добавлена",
            Result.CHANGED, "изменена",
            Result.SAME, "без изменений",
            Result.WRONG, "не сохранена",
            Result.UNCHECKED, "не проверена и не сохранена");

    private final Arguments arguments;
    private final List<String> settings;
    private final PrintStream out;

    PagesCommand(List<String> args, PrintStream out) {
        this.settings = args.stream().filter(PageTools::isSetting).toList();
        this.arguments = new Arguments(
                args.stream().filter(argument -> !PageTools.isSetting(argument)).toList(),
                List.of(IMPORT, CONFIG),
                USAGE);
        this.out = out;
    }

    /** @throws Refused if the arguments or the region's files are wrong, the database doesn't answer, or a row was not saved */
    void run() {
        Path file = arguments.requiredPath(IMPORT);
        Path config = arguments.path(CONFIG).orElse(Path.of("config"));
        if (DryRun.read(config, Map.of()) instanceof ReadRegion.Bad bad) {
            throw new Refused(bad.mistakes());
        }
        List<String> all = new ArrayList<>(settings);
        all.add("--otklik.config=" + config.toAbsolutePath());
        report(PageTools.with(all, database -> imported(database.get(PageImport.class), file)), file);
    }

    private static Import imported(PageImport imports, Path file) {
        try {
            return imports.run(file.getFileName().toString(), Files.readAllBytes(file), BY);
        } catch (IOException e) {
            throw new Refused("Файл «%s» не читается: %s".formatted(file, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Импорт прерван. Повторите его: что уже сохранено, не изменится.");
        }
    }

    private void report(Import done, Path file) {
        if (done.problem() != null) {
            throw new Refused(file + ": " + done.problem());
        }
        if (!done.passedOver().isEmpty()) {
            out.println("Этих столбцов мы не знаем и пропустили их: " + done.passedOver());
        }
        for (Result result : Result.values()) {
            out.println("%-30s %d".formatted(WORDS.get(result), done.count(result)));
        }
        List<String> wrong = done.rows().stream()
                .filter(row -> row.result() == Result.WRONG || row.result() == Result.UNCHECKED)
                .map(row -> line(file, row))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
    }

    private static String line(Path file, Row row) {
        return "%s:%d: %s %s: %s".formatted(file, row.line(), row.page(), WORDS.get(row.result()), row.reason());
    }
}
