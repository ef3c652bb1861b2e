package ru.otklik.bot.desk.pages;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Why the bot thought of a topic, in words.
 *
 * @param percent how sure it was, 0 to 100; null if it didn't know
 */
record Why(@Nullable Integer percent, String text) {
    private static final double HUNDRED = 100;

    static @Nullable Why of(@Nullable Explanation explanation, Function<TopicId, String> name) {
        if (explanation == null) {
            return null;
        }
        TopicId topic = explanation.topic();
        if (topic == null || explanation.certainty() == Hunch.Certainty.UNKNOWN) {
            return new Why(
                    null,
                    explanation.decision() == Hunch.Decision.NONE
                            ? "Бот темы не знал, житель не выбрал"
                            : "Тему определил житель: бот не знал");
        }
        int percent = (int) Math.round(explanation.probability() * HUNDRED);
        String clues = explanation.clues().isEmpty() ? "" : ": " + String.join(", ", explanation.clues());
        return new Why(
                percent,
                "Бот: «%s», уверенность %d\u00a0%%%s. %s"
                        .formatted(name.apply(topic), percent, clues, decision(explanation.decision())));
    }

    private static String decision(Hunch.Decision decision) {
        return switch (decision) {
            case CONFIRMED -> "Житель подтвердил.";
            case CHOSEN -> "Житель выбрал из предложенных.";
            case CORRECTED -> "Житель исправил.";
            case FOUND -> "Тему определил житель.";
            case NONE -> "Житель не выбрал ничего.";
        };
    }
}
