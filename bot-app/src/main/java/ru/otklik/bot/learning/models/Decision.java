package ru.otklik.bot.learning.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Judged;
import ru.otklik.bot.learning.Models.TopicChange;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Whether a candidate is put in force: not if it is worse overall, nor if a topic of twenty cases or more falls by more than five points.
 *
 * @param reason in Russian
 */
record Decision(boolean accepted, String reason) {
    static final int CASES_OF_A_TOPIC = 20;
    static final double FALL = .05;

    /** Shares are quotients of small numbers: twenty cases, one lost, is a fall by exactly five points. */
    private static final double ROUNDING = 1e-9;

    static Decision on(Comparison compared, Function<TopicId, String> names) {
        Judged candidate = compared.candidate();
        Judged rival = compared.rival();
        List<String> against = new ArrayList<>();
        if (candidate.accuracy() < rival.accuracy() - ROUNDING) {
            against.add("верных ответов меньше: %s против %s"
                    .formatted(percent(candidate.accuracy()), percent(rival.accuracy())));
        }
        compared.topics().stream()
                .filter(Decision::falls)
                .map(topic -> "хуже узнаёт тему «%s»: %s против %s"
                        .formatted(names.apply(topic.topic()), percent(topic.candidate()), percent(topic.rival())))
                .forEach(against::add);
        return against.isEmpty()
                ? new Decision(
                        true,
                        "Вступила в силу: верных ответов %s, у прежней %s."
                                .formatted(percent(candidate.accuracy()), percent(rival.accuracy())))
                : new Decision(false, "Не вступила: %s.".formatted(String.join("; ", against)));
    }

    private static boolean falls(TopicChange topic) {
        return topic.cases() >= CASES_OF_A_TOPIC && topic.rival() - topic.candidate() > FALL + ROUNDING;
    }

    private static String percent(double share) {
        return String.format(Locale.of("ru"), "%.1f\u00a0%%", share * 100);
    }
}
