package ru.otklik.bot.commands;

import java.io.PrintStream;
import java.util.Locale;
import ru.otklik.dialogs.evaluation.Figures;

/** Figures for people. */
final class FiguresTable {
    private static final double BYTES_IN_MEGABYTE = 1e6;

    private FiguresTable() {}

    static void print(Figures figures, PrintStream out) {
        row(out, "текстов", "%d", figures.texts());
        row(out, "точность (accuracy)", "%.4f", figures.accuracy());
        row(out, "среди первых трёх (top-3)", "%.4f", figures.top3());
        row(out, "macro-F1", "%.4f", figures.macroF1());
        row(out, "weighted F1", "%.4f", figures.weightedF1());
        row(out, "точность по группам", "%.4f", figures.groupAccuracy());
        row(out, "ошибка вероятностей (ECE)", "%.4f", figures.calibrationError());
        row(out, "доля ясных", "%.4f", figures.coverage());
        row(out, "точность ясных", "%.4f", figures.clearPrecision());
        row(out, "ничего не понял", "%.4f", figures.unknown());
        row(out, "обучение, с", "%.1f", figures.trainingSeconds());
        row(out, "на текст p50, мс", "%.2f", figures.millisP50());
        row(out, "на текст p99, мс", "%.2f", figures.millisP99());
        row(out, "модель, МБ", "%.1f", figures.modelBytes() / BYTES_IN_MEGABYTE);
        out.println();
        out.printf("%-40s %7s %9s %8s %6s%n", "тема", "текстов", "precision", "recall", "F1");
        figures.topics().stream()
                .filter(topic -> topic.texts() > 0)
                .forEach(topic -> out.printf(
                        Locale.ROOT,
                        "%-40s %7d %9.3f %8.3f %6.3f%n",
                        topic.topic(),
                        topic.texts(),
                        topic.precision(),
                        topic.recall(),
                        topic.f1()));
        out.println();
        out.println("чаще всего путает (на деле → принял за):");
        figures.confusions().forEach(c -> out.printf("%4d  %s → %s%n", c.texts(), c.actual(), c.said()));
    }

    private static void row(PrintStream out, String name, String format, Object value) {
        out.printf("%-28s %s%n", name, String.format(Locale.ROOT, format, value));
    }
}
