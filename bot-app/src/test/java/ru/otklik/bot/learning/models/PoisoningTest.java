package ru.otklik.bot.learning.models;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.bot.learning.models.SmallTown.DOGS;
import static ru.otklik.bot.learning.models.SmallTown.LIGHT;
import static ru.otklik.bot.learning.models.SmallTown.WASTE;
import static ru.otklik.bot.learning.models.SmallTown.first;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.support.SideBySide;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Who teaches wrong things, and how many of them it takes. */
class PoisoningTest {
    private static final String WRONG = "не горит фонарь";
    private static final int FLOOD = 80;

    private final SmallTown town = new SmallTown();

    @SideBySide
    @Test
    void onePersonDoesNotShiftATopic() {
        residents(_ -> "one");

        assertHonest(LIGHT);
    }

    @SideBySide
    @Test
    void manyPersonsDo() {
        residents(i -> "p" + i);

        assertHonest(WASTE);
    }

    @SideBySide
    @Test
    void oneAgencyDoesNotShiftATopicWhoeverWroteTheWords() {
        agencies(_ -> "gorsvet");

        assertHonest(LIGHT);
    }

    @SideBySide
    @Test
    void manyAgenciesDo() {
        agencies(i -> "agency-" + i % 20);

        assertHonest(WASTE);
    }

    @SideBySide
    @Test
    void oneAgencyCannotTakeATopicsNewWordsAway() {
        List<Long> reports = town.lessons(40, i -> "p" + i, "кадавр воет", DOGS);
        reports.stream().limit(10).forEach(report -> town.corrected(report, LIGHT, "gorsvet"));
        town.ordinaryDays(10);

        town.night();

        assertThat(first(town.newest(), SmallTown.at(90, "кадавр воет"))).isEqualTo(DOGS);
    }

    private void residents(IntFunction<String> persons) {
        town.lessons(FLOOD, persons, WRONG, WASTE);
        town.ordinaryDays(10);
        town.night();
    }

    private void agencies(IntFunction<String> agencies) {
        List<Long> reports = town.lessons(FLOOD, i -> "p" + i, WRONG, LIGHT);
        for (int i = 0; i < reports.size(); i++) {
            town.corrected(reports.get(i), WASTE, agencies.apply(i));
        }
        town.ordinaryDays(10);
        town.night();
    }

    /** Of the candidate, whether it came in force or not. */
    private void assertHonest(TopicId topic) {
        assertThat(first(town.newest(), SmallTown.at(133, WRONG))).isEqualTo(topic);
        assertThat(first(town.newest(), WRONG + " во дворе дома")).isEqualTo(topic);
    }
}
