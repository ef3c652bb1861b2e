package ru.otklik.bot.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ru.otklik.bot.region.ReadTopics;
import ru.otklik.bot.region.TopicsAlone;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.evaluation.Evaluation;
import ru.otklik.dialogs.evaluation.Figures;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/** Measures how well topics are told apart. */
final class Evaluate {
    static final String NAME = "evaluate";

    private static final String USAGE = """
        evaluate --topics FILE [--train CSV] [--test CSV] [--folds N] [--json FILE]
          --topics  темы с примерами, как в config/topics.yml
          --train   тексты для обучения: столбцы text и label (id или имя темы); без них учат только примеры тем
          --test    тексты для проверки; без них — перекрёстная проверка на --train
          --folds   на сколько частей делить при перекрёстной проверке (5)
          --json    куда записать показатели\
        """;

    private static final int USUAL_FOLDS = 5;

    private final Arguments arguments;
    private final PrintStream out;

    Evaluate(List<String> args, PrintStream out) {
        this.arguments = new Arguments(args, List.of("--topics", "--train", "--test", "--folds", "--json"), USAGE);
        this.out = out;
    }

    /** @throws Refused if the arguments or the files are wrong */
    void run() {
        Path topics = arguments.requiredPath("--topics");
        int folds = arguments.number("--folds", USUAL_FOLDS, 2);
        Optional<Path> train = arguments.path("--train");
        Optional<Path> test = arguments.path("--test");
        Taxonomy taxonomy =
                switch (TopicsAlone.read(topics, train.isEmpty())) {
                    case ReadTopics.Good good -> good.taxonomy();
                    case ReadTopics.Bad bad -> throw new Refused(bad.mistakes());
                };
        List<Sample> training =
                train.map(file -> LabelledTexts.read(file, taxonomy)).orElse(List.of());
        Figures figures = test.map(file -> Evaluation.onTest(taxonomy, training, LabelledTexts.read(file, taxonomy)))
                .orElseGet(() -> acrossFolds(taxonomy, training, folds));
        FiguresTable.print(figures, out);
        arguments.path("--json").ifPresent(file -> write(file, FiguresJson.of(figures)));
    }

    /** Without samples the topics' own examples are divided. */
    private static Figures acrossFolds(Taxonomy taxonomy, List<Sample> samples, int folds) {
        return samples.isEmpty()
                ? Evaluation.ofExamples(taxonomy, folds)
                : Evaluation.acrossFolds(taxonomy, samples, folds);
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new Refused("%s: не записать: %s".formatted(file, e.getMessage()));
        }
    }
}
