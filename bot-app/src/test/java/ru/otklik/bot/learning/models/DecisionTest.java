package ru.otklik.bot.learning.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.learning.Models.Comparison;
import ru.otklik.bot.learning.Models.Judged;
import ru.otklik.bot.learning.Models.TopicChange;
import ru.otklik.dialogs.taxonomy.TopicId;

class DecisionTest {
    private static final TopicId HOLE = new TopicId("hole");

    private static Decision decide(double candidate, double rival, TopicChange... topics) {
        return Decision.on(
                new Comparison(new Judged(200, candidate, 0, 0), new Judged(200, rival, 0, 0), List.of(topics)),
                _ -> "Яма");
    }

    @Test
    void acceptsWhatIsAsGood() {
        assertThat(decide(.7, .7).accepted()).isTrue();
    }

    @Test
    void refusesWhatIsWorse() {
        Decision decision = decide(.695, .7);

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason()).isEqualTo("Не вступила: верных ответов меньше: 69,5\u00a0% против 70,0\u00a0%.");
    }

    @Test
    void refusesIfALargeTopicFallsByMoreThanFivePoints() {
        Decision decision = decide(.8, .7, new TopicChange(HOLE, 20, .6, .7));

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason()).contains("хуже узнаёт тему «Яма»: 60,0\u00a0% против 70,0\u00a0%");
    }

    @Test
    void bearsASmallFallAndTheFallOfASmallTopic() {
        assertThat(decide(.8, .7, new TopicChange(HOLE, 20, .65, .7)).accepted())
                .isTrue();
        assertThat(decide(.8, .7, new TopicChange(HOLE, 19, .1, .9)).accepted()).isTrue();
    }
}
