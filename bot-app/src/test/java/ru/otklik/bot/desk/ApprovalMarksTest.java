package ru.otklik.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Whoever looks at the queue or at a card sees where its answer stands. */
class ApprovalMarksTest extends DeskTest {
    private static final String HEALTH = "zdravoohranenie";
    private static final String MARK = "class=\"approval-mark\">на согласовании<";
    private static final String RETURNED = "class=\"approval-mark returned\">вернули с замечанием<";

    private final String words = "Врач нагрубил и ушёл";

    @Test
    void rowsAndTheCardTellWhatWaitsForAChiefAndWhatCameBack() {
        String number = file(new TopicId("medical-quality"), words);
        Browser clerk = as(HEALTH);
        Browser chief = as(HEALTH + "-chief");
        String card = "/desk/incidents/" + number;
        String row = "/desk/queue?q=" + number;
        clerk.get(card);

        clerk.post(card + "/answer", Map.of("version", "1", "text", "Главный врач поговорит с доктором 27 ноября."));

        assertThat(clerk.get(row).body()).contains(MARK).doesNotContain(RETURNED);
        assertThat(clerk.get(card).body())
                .containsOnlyOnce("<span class=\"number\">")
                .contains(MARK);
        assertThat(chief.get("/desk/queue?state=approval").body()).contains(card);

        chief.get(card);
        chief.post(card + "/give-back", Map.of("version", "2", "remark", "Назовите день"));

        assertThat(clerk.get(row).body()).contains(RETURNED).doesNotContain(MARK);
        assertThat(clerk.get(card).body()).contains(RETURNED);
        assertThat(chief.get("/desk/queue?state=approval").body()).doesNotContain(card);
        assertThat(clerk.get("/desk/queue?state=returned").body()).contains(card, "Вернули с замечанием");
    }
}
