package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.otklik.bot.region.DryRun;
import ru.otklik.bot.region.ReadRegion;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Problem;
import ru.otklik.dialogs.classification.Problems;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.classification.WithoutPlaces;
import ru.otklik.dialogs.territory.Found;

/** Shows what would become of a message: its topic, place and agency, and which lines say so. */
final class Dispatch {
    static final String NAME = "route";

    private static final String USAGE = """
        route --topics FILE --text "…" [--address "…"] [--page ID] [--config DIR]
              [--routing FILE] [--agencies FILE] [--streets FILE] [--territories FILE] [--pages FILE]
          --topics       темы с примерами, как в config/topics.yml
          --text         что написал житель
          --address      где это, если в тексте не сказано
          --page         на какую страницу написано: id из pages.yml; без неё правила с page не действуют
          --config       папка региона, из которой берутся остальные файлы (config)
          --routing, --agencies, --streets, --territories, --pages
                         файл вместо того, что в папке региона\
        """;

    private static final String TOPICS = "topics.yml";
    private static final String ROUTING = "routing.yml";

    /** The files of a region that can be others, by their option. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("--topics", TOPICS);
        FILES.put("--routing", ROUTING);
        FILES.put("--agencies", "agencies.yml");
        FILES.put("--streets", "streets.csv");
        FILES.put("--territories", "territories.geojson");
        FILES.put("--pages", "pages.yml");
    }

    private static final List<String> KNOWN = List.of(
            "--topics",
            "--text",
            "--address",
            "--page",
            "--config",
            "--routing",
            "--agencies",
            "--streets",
            "--territories",
            "--pages");

    private final Arguments arguments;
    private final PrintStream out;

    Dispatch(List<String> args, PrintStream out) {
        this.arguments = new Arguments(args, KNOWN, USAGE);
        this.out = out;
    }

    /** @throws Refused if the arguments or the files are wrong */
    void run() {
        arguments.requiredPath("--topics");
        String text = arguments.requiredText("--text");
        Path folder = arguments.path("--config").orElse(Path.of("config"));
        Map<String, Path> instead = new LinkedHashMap<>();
        FILES.forEach(
                (option, name) -> arguments.path(option).ifPresent(file -> instead.put(name, file.toAbsolutePath())));
        Region region =
                switch (DryRun.read(folder, instead)) {
                    case ReadRegion.Good good -> good.region();
                    case ReadRegion.Bad bad -> throw new Refused(bad.mistakes());
                };
        String page = arguments.text("--page").map(id -> known(region, id)).orElse("");
        Classifier classifier = new WithoutPlaces(
                new EnglishToo(Training.on(region.taxonomy()), region.glossary()), region.gazetteer()::withoutPlaces);
        WayTable table =
                new WayTable(region, classifier, page, instead.getOrDefault(ROUTING, folder.resolve(ROUTING)), out);
        List<Problem> problems = new Problems(classifier, region.taxonomy()).in(text);
        String address = arguments.text("--address").orElse("");
        if (problems.isEmpty()) {
            table.print(text, address.isBlank() ? text : address);
            return;
        }
        out.printf("разных проблем: %d, бот предложит оформить их по очереди%n", problems.size());
        for (Problem problem : problems) {
            out.printf("%n«%s»%n", problem.text());
            table.print(problem.text(), address.isBlank() ? tellingWhere(region, problem.text(), text) : address);
        }
    }

    /** As in the dialog: a problem that names no place is where the whole message says. */
    private static String tellingWhere(Region region, String problem, String whole) {
        return switch (region.gazetteer().find(problem)) {
            case Found.Nothing _, Found.Outside _ -> whole;
            case Found.One _, Found.Several _, Found.NoSuchHouse _ -> problem;
        };
    }

    private String known(Region region, String page) {
        return region.pages().stream()
                .map(known -> known.id().value())
                .filter(page::equals)
                .findFirst()
                .orElseThrow(() -> arguments.refused("нет такой страницы: «%s»".formatted(page)));
    }
}
