package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataAccessException;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Judged;
import ru.otklik.bot.learning.Models.Version;

/** Lists the models of the region's database, and puts one of them in force. */
final class ModelsCommand {
    static final String NAME = "models";

    private static final String USE = "--use";
    private static final String SETTING = "--spring.";
    private static final String BY = "командная строка";

    private static final String USAGE = """
        models [--use VERSION] [--spring.datasource.url=jdbc:postgresql://… …]
          без параметров — список моделей; какая действует, отмечено звёздочкой
          --use   вернуть эту; 0 — только примеры тем
          база данных — как у приложения: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD\
        """;

    private final Arguments arguments;
    private final List<String> settings;
    private final PrintStream out;

    ModelsCommand(List<String> args, PrintStream out) {
        this.settings =
                args.stream().filter(argument -> argument.startsWith(SETTING)).toList();
        this.arguments = new Arguments(
                args.stream().filter(argument -> !argument.startsWith(SETTING)).toList(), List.of(USE), USAGE);
        this.out = out;
    }

    /** @throws Refused if the arguments are wrong, there is no such model, or the database doesn't answer */
    void run() {
        long wanted = arguments.whole(USE).orElse(-1);
        try (Database database = Database.open(settings)) {
            if (wanted >= 0) {
                use(database.models(), wanted);
            } else {
                list(database.models(), database.timeZone());
            }
        } catch (DataAccessException e) {
            throw new Refused("База данных не отвечает, или Отклик на ней ещё не запускали: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    private void use(Models models, long version) {
        switch (models.use(version, BY)) {
            case DONE ->
                out.println("Модель %d вступила в силу: узлы перейдут на неё сами, за несколько секунд."
                        .formatted(version));
            case ALREADY_IN_FORCE -> out.println("Модель %d и так действует.".formatted(version));
            case NO_SUCH_VERSION -> throw new Refused("Модели %d нет. Какие есть: models".formatted(version));
            case UNREADABLE ->
                throw new Refused("Модель %d не прочесть: испорчена или от другого выпуска.".formatted(version));
            case FORGETS ->
                throw new Refused("В модели %d слова, которые житель удалил: вернуть её нельзя.".formatted(version));
        }
    }

    private void list(Models models, ZoneId timeZone) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(timeZone);
        Models.Choice inForce = models.inForce();
        out.println("  модель  обучена           уроков  случаев  верно  у прежней  в первых трёх  ECE");
        for (Version version : models.all()) {
            out.println(line(version, inForce.version(), time));
        }
        out.println("%s %6d  только примеры тем"
                .formatted(mark(Models.EXAMPLES_ALONE, inForce.version()), Models.EXAMPLES_ALONE));
        out.println();
        out.println("Действует модель %d. %s%s"
                .formatted(
                        inForce.version(),
                        inForce.reason(),
                        inForce.at().equals(Instant.EPOCH) ? "" : " " + time.format(inForce.at())));
        models.lastTraining()
                .ifPresent(last ->
                        out.println("Последнее обучение %s: %s".formatted(time.format(last.at()), last.reason())));
    }

    private static String line(Version version, long inForce, DateTimeFormatter time) {
        Judged candidate = version.figures().candidate();
        return String.format(
                        Locale.ROOT,
                        "%s %6d  %s  %6d  %7d  %5.3f  %9.3f  %12.3f  %.3f  %s",
                        mark(version.version(), inForce),
                        version.version(),
                        time.format(version.createdAt()),
                        version.lessons(),
                        candidate.cases(),
                        candidate.accuracy(),
                        version.figures().rival().accuracy(),
                        candidate.top3(),
                        candidate.calibrationError(),
                        version.reason())
                .stripTrailing();
    }

    private static String mark(long version, long inForce) {
        return version == inForce ? "*" : " ";
    }
}
