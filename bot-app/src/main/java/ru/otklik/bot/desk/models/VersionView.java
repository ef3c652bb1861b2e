package ru.otklik.bot.desk.models;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.TopicChange;
import ru.otklik.bot.learning.Models.Verdict;
import ru.otklik.bot.learning.Models.Version;

/**
 * A version as the page shows it.
 *
 * @param topics of its comparison, by name
 */
record VersionView(Version version, boolean inForce, List<TopicLine> topics) {
    private static final int PERCENT = 100;

    /**
     * @param change in points, with its sign
     * @param css class of style sheets
     */
    record TopicLine(String name, String cases, String candidate, String rival, String change, String css) {
        static TopicLine of(String name, TopicChange topic) {
            double points = (topic.candidate() - topic.rival()) * PERCENT;
            String css = points < -.05 ? "falls" : points > .05 ? "rises" : "";
            return new TopicLine(
                    name,
                    Russian.number(topic.cases()),
                    percent(topic.candidate()),
                    percent(topic.rival()),
                    css.isEmpty()
                            ? "—"
                            : String.format(Locale.of("ru"), "%+.1f", points).replace('-', '−'),
                    css);
        }
    }

    /** One row of figures, of the candidate and of the model that was in force. */
    record Row(String name, String explained, String candidate, String rival) {}

    public String state() {
        if (inForce) {
            return "действует";
        }
        return version.verdict() == Verdict.WORSE ? "не вступила" : "действовала раньше";
    }

    /** Class of style sheets. */
    public String css() {
        return inForce ? "done" : version.verdict() == Verdict.WORSE ? "waiting" : "withdrawn";
    }

    public boolean canBeUsed() {
        return !inForce && !version.forgets();
    }

    public String learned() {
        return "обучена на " + Russian.count(version.lessons(), "сообщении", "сообщениях", "сообщениях");
    }

    public boolean isCompared() {
        return figures().candidate().cases() > 0;
    }

    public String cases() {
        return "на "
                + Russian.count(
                        figures().candidate().cases(), "новом сообщении", "новых сообщениях", "новых сообщениях")
                + ": ни одна на них не училась";
    }

    public String rival() {
        @Nullable Long rival = version.rival();
        return rival == null || rival == Models.EXAMPLES_ALONE ? "Только примеры тем" : "Модель " + rival;
    }

    public String candidateWidth() {
        return width(figures().candidate().accuracy());
    }

    public String rivalWidth() {
        return width(figures().rival().accuracy());
    }

    public String candidateAccuracy() {
        return percent(figures().candidate().accuracy());
    }

    public String rivalAccuracy() {
        return percent(figures().rival().accuracy());
    }

    public List<Row> rows() {
        Comparison figures = figures();
        return Stream.of(
                        new Row(
                                "Верная тема первой",
                                "больше — лучше",
                                percent(figures.candidate().accuracy()),
                                percent(figures.rival().accuracy())),
                        new Row(
                                "Верная тема среди трёх",
                                "больше — лучше",
                                percent(figures.candidate().top3()),
                                percent(figures.rival().top3())),
                        new Row(
                                "Ошибка уверенности (ECE)",
                                "насколько уверенность расходится с тем, как часто бот прав; меньше — лучше",
                                percent(figures.candidate().calibrationError()),
                                percent(figures.rival().calibrationError())))
                .toList();
    }

    private Comparison figures() {
        return version.figures();
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.1f", share * PERCENT);
    }

    static String percent(double share) {
        return String.format(Locale.of("ru"), "%.1f\u00a0%%", share * PERCENT);
    }
}
