package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.IncidentCard.Kind;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;

/** An agency writes to residents first: no answer, no question. */
class WriteTest extends IncidentsTest {
    private static final String TEXT = "Мастер придёт завтра с 10 до 12";

    @Autowired
    private Drafts drafts;

    private final ChatRef anna = someChat();
    private final ChatRef boris = someChat();
    private String number = "";
    private String joined = "";

    @BeforeEach
    void twoReportTheSame() {
        number = file(anna);
        joined = join(boris, number);
    }

    @Test
    void everybodyWhoReportedItIsToldAndNothingElseChanges() {
        write(List.of());

        assertThat(told(anna)).singleElement().asString().contains("№ " + number, "пишет «Горсвет»", TEXT);
        assertThat(told(boris)).singleElement().asString().contains("№ " + joined, TEXT);
        assertThat(status(number)).isEqualTo(IncidentStatus.NEW);
        assertThat(card(number).talk())
                .extracting(Said::kind, Said::to)
                .contains(tuple(Kind.MESSAGE, List.of(number, joined)));
        assertThat(card(number).history()).last().extracting(HistoryEntry::what).isEqualTo("пишет жителю");
        assertThat(in(() -> reports.find(anna, number)).orElseThrow().history().toString())
                .contains("«Горсвет» пишет: «" + TEXT);
    }

    @Test
    void oneOfThemAloneIsToldIfWanted() {
        write(List.of(joined));

        assertThat(told(anna)).isEmpty();
        assertThat(told(boris)).hasSize(1);
        assertThat(in(() -> reports.find(anna, number)).orElseThrow().history().toString())
                .doesNotContain(TEXT);
    }

    @Test
    void whoRepliesAddsToTheirReport() {
        write(List.of(joined));
        arrived(boris, "written-" + joined);

        assertThat(in(() -> reports.meant(boris, "written-" + joined, "Меня не будет")))
                .contains(joined);
        assertThat(in(() -> reports.lastTold(boris))).contains(joined);
        assertThat(in(() -> questions.waitingFor(boris))).isEmpty();
        in(() -> reports.add(boris, joined, "Меня не будет", List.of()));

        assertThat(card(number).talk()).last().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(Kind.ADDITION);
            assertThat(said.words()).isEqualTo("Меня не будет");
        });
    }

    @Test
    void itMayBeCalledBackAndGoesToThoseItWasFor() {
        done(incidents.write(GORSVET, number, List.of(joined), TEXT, Duration.ofMinutes(1), null));
        assertThat(told(boris)).isEmpty();
        done(drafts.undo(GORSVET, number));
        assertThat(drafts.of(GORSVET, number).orElseThrow().to()).containsExactly(joined);

        done(incidents.write(GORSVET, number, List.of(joined), TEXT, Duration.ofMillis(100), null));

        await().untilAsserted(() -> assertThat(told(boris)).hasSize(1));
        assertThat(told(anna)).isEmpty();
    }

    @Test
    void nobodysNameGoesToOthersAndNothingGoesToWhoHasGone() {
        assertThat(incidents.write(GORSVET, number, List.of(), "Ключ у соседа: 8 912 345-67-89", Duration.ZERO, null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.write(GORSVET, number, List.of(), " ", Duration.ZERO, null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.write(GORSVET, number, List.of(), TEXT, Duration.ZERO, 99))
                .isInstanceOf(Outcome.Changed.class);
        Viewer vodokanal = new Viewer(new AgencyId("vodokanal"), false, "Водоканал");
        assertThat(incidents.write(vodokanal, number, List.of(), TEXT, Duration.ZERO, null))
                .isInstanceOf(Outcome.NotFound.class);
        in(() -> reports.withdraw(boris, joined));
        assertThat(incidents.write(GORSVET, number, List.of(joined), TEXT, Duration.ZERO, null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(told(anna)).isEmpty();
        assertThat(told(boris)).isEmpty();
    }

    private void write(List<String> to) {
        done(incidents.write(GORSVET, number, to, TEXT, Duration.ZERO, null));
    }
}
