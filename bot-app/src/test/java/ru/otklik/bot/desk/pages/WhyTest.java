package ru.otklik.bot.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Hunch.Certainty;
import ru.otklik.dialogs.conversation.Hunch.Decision;
import ru.otklik.dialogs.taxonomy.TopicId;

class WhyTest {
    private static final TopicId HOLE = new TopicId("road-hole");

    private static @Nullable Why why(
            @Nullable TopicId topic, double probability, Certainty certainty, Decision decision, String... clues) {
        return Why.of(new Explanation(topic, probability, certainty, decision, List.of(clues)), _ -> "Ямы на дороге");
    }

    @Test
    void saysTheTopicHowSureByWhichWordsAndWhatTheResidentDid() {
        assertThat(why(HOLE, .834, Certainty.CLEAR, Decision.CONFIRMED, "яма", "асфальт", "дорога"))
                .isEqualTo(new Why(
                        83, "Бот: «Ямы на дороге», уверенность 83\u00a0%: яма, асфальт, дорога. Житель подтвердил."));
        assertThat(why(HOLE, .7, Certainty.CLEAR, Decision.CORRECTED))
                .isEqualTo(new Why(70, "Бот: «Ямы на дороге», уверенность 70\u00a0%. Житель исправил."));
    }

    @Test
    void saysThatTheBotDidNotKnow() {
        assertThat(why(HOLE, .05, Certainty.UNKNOWN, Decision.FOUND))
                .isEqualTo(new Why(null, "Тему определил житель: бот не знал"));
        assertThat(why(null, 0, Certainty.UNKNOWN, Decision.NONE))
                .isEqualTo(new Why(null, "Бот темы не знал, житель не выбрал"));
    }

    @Test
    void saysNothingOfWhatNobodyNoted() {
        assertThat(Why.of(null, _ -> "")).isNull();
    }
}
