package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.IncidentCard.Kind;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.incidents.Merges.Seen;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;

/** Several incidents become one, and one becomes several. */
class MergesTest extends IncidentsTest {
    private static final Viewer VODOKANAL = new Viewer(new AgencyId("vodokanal"), false, "Водоканал");
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор", "cur");

    @Autowired
    private Merges merges;

    @Autowired
    private Drafts drafts;

    private final ChatRef anna = someChat();
    private final ChatRef boris = someChat();
    private String stays = "";
    private String goes = "";

    @BeforeEach
    void twoWriteOfTheSame() {
        stays = file(anna);
        goes = file(boris);
    }

    @Test
    void theLaterAnswerReachesEverybodyUnderTheirOwnNumber() {
        done(merge());
        answer(stays, "Починили 25 ноября");

        assertThat(told(anna)).last().asString().contains("№ " + stays, "Починили 25 ноября");
        assertThat(told(boris)).last().asString().contains("№ " + goes, "Починили 25 ноября");
        assertThat(in(() -> reports.find(boris, goes)).orElseThrow().status()).isEqualTo(IncidentStatus.ANSWERED);
    }

    @Test
    void theNumberOfWhatWentLeadsToWhatStays() {
        done(merge());

        assertThat(card(goes).summary().number()).isEqualTo(stays);
        assertThat(card(goes).summary().reports()).isEqualTo(2);
        assertThat(incidents.list(GORSVET, Set.of(), 10_000))
                .extracting(IncidentSummary::number)
                .contains(stays)
                .doesNotContain(goes);
    }

    @Test
    void whatWasSaidAndDoneGoesOverAndBothReasonsStay() {
        ask(goes, "Какой подъезд?");
        in(() -> questions.replied(boris, goes, "Второй", List.of()));

        done(merge());

        assertThat(card(stays).talk())
                .extracting(Said::kind)
                .containsExactly(Kind.REPORT, Kind.REPORT, Kind.QUESTION, Kind.REPLY);
        assertThat(card(stays).history())
                .extracting(HistoryEntry::what)
                .contains(
                        "спрашивает жителя", "присоединяет № " + goes, "объединяет № %s с № %s".formatted(goes, stays));
        assertThat(card(stays).history()).last().extracting(HistoryEntry::words).isEqualTo("Один столб");
    }

    @Test
    void aResidentHearsNothingOfWhatHappenedToTheOther() {
        incidents.forward(GORSVET, goes, VODOKANAL.agency(), "Насос", null);
        incidents.forward(VODOKANAL, goes, GORSVET.agency(), "Фонарь", null);
        ask(goes, "Какой подъезд?");
        int before = in(() -> reports.find(anna, stays)).orElseThrow().history().size();
        int bobs = in(() -> reports.find(boris, goes)).orElseThrow().history().size();

        done(merge());

        assertThat(in(() -> reports.find(anna, stays)).orElseThrow().history()).hasSize(before);
        assertThat(in(() -> reports.find(boris, goes)).orElseThrow().history()).hasSize(bobs);
        assertThat(in(() -> questions.waitingFor(anna))).isEmpty();
    }

    @Test
    void theEarliestDeadlineCounts() {
        Instant soon = Instant.parse("2031-01-10T10:00:00Z");
        setTime("deadline", stays, soon.plus(Duration.ofDays(9)));
        setTime("deadline", goes, soon);

        done(merge());

        assertThat(card(stays).summary().deadline()).isEqualTo(soon);
    }

    @Test
    void aQuestionThatWaitsCanStillBeAnswered() {
        ask(goes, "Какой подъезд?");

        done(merge());

        assertThat(status(stays)).isEqualTo(IncidentStatus.NEW);
        assertThat(in(() -> questions.replied(boris, goes, "Второй", List.of())))
                .isTrue();
        assertThat(card(stays).talk()).last().extracting(Said::kind).isEqualTo(Kind.REPLY);
    }

    @Test
    void workGoesOnWhereOnlyOneWaitedForItsResident() {
        ask(stays, "Какой подъезд?");

        done(merge());

        assertThat(status(stays)).isEqualTo(IncidentStatus.IN_WORK);
        assertThat(in(() -> questions.waitingFor(boris))).isEmpty();
    }

    @Test
    void wordsThatWereBegunAreNotLost() {
        done(incidents.answer(GORSVET, stays, "Первый черновик", List.of(), Duration.ofMinutes(1), null));
        done(drafts.undo(GORSVET, stays));
        done(incidents.answer(GORSVET, goes, "Второй черновик", List.of(), Duration.ofMinutes(1), null));
        assertThat(merge()).isInstanceOf(Outcome.Refused.class);
        done(drafts.undo(GORSVET, goes));

        done(merge());

        assertThat(drafts.of(GORSVET, stays).orElseThrow().text()).isEqualTo("Первый черновик");
        assertThat(card(stays).history()).extracting(HistoryEntry::words).contains("Второй черновик");
    }

    @Test
    void nothingIsMergedThatSomebodyHasChangedThatIsAnsweredOrThatIsAnothers() {
        Seen seen = seen(goes);
        done(incidents.take(GORSVET, goes, null));
        assertThat(merges.merge(GORSVET, seen(stays), List.of(seen), "Один столб"))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(merges.merge(VODOKANAL, seen(stays), List.of(seen(goes)), "Один столб"))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(merges.merge(GORSVET, seen(stays), List.of(seen(goes)), " ")).isInstanceOf(Outcome.Refused.class);
        assertThat(merges.merge(GORSVET, seen(stays), List.of(), "Один столб")).isInstanceOf(Outcome.Refused.class);
        Seen there = seen(goes);
        incidents.forward(GORSVET, goes, VODOKANAL.agency(), "Насос", null);
        assertThat(merges.merge(GORSVET, seen(stays), List.of(there), "Один столб"))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(merges.merge(CURATOR, seen(stays), List.of(seen(goes)), "Один столб"))
                .isInstanceOf(Outcome.Refused.class);
        answer(stays, "Починили");
        incidents.forward(VODOKANAL, goes, GORSVET.agency(), "Фонарь", null);
        assertThat(merge()).isInstanceOf(Outcome.Refused.class);

        assertThat(card(goes).summary().number()).isEqualTo(goes);
        assertThat(card(stays).reports()).hasSize(1);
    }

    @Test
    void aSplitUndoesAMerge() {
        ask(goes, "Какой подъезд?");
        Instant later = Instant.parse("2031-01-20T10:00:00Z");
        Instant soon = Instant.parse("2031-01-10T10:00:00Z");
        setTime("deadline", stays, later);
        setTime("deadline", goes, soon);
        done(merge());
        done(incidents.take(GORSVET, stays, null));

        done(merges.split(GORSVET, seen(stays), List.of(goes), "Другой двор"));

        assertThat(card(goes).summary().number()).isEqualTo(goes);
        assertThat(status(goes)).isEqualTo(IncidentStatus.IN_WORK);
        assertThat(card(goes).talk()).extracting(Said::kind).containsExactly(Kind.REPORT, Kind.QUESTION);
        assertThat(card(goes).history()).extracting(HistoryEntry::what).contains("отделяет от № " + stays);
        assertThat(card(stays).talk()).extracting(Said::kind).containsExactly(Kind.REPORT);
        assertThat(card(stays).summary().deadline()).isEqualTo(later);
        answer(stays, "Починили");
        assertThat(told(boris)).noneMatch(text -> text.contains("Починили"));
        answer(goes, "Починили и здесь");
        assertThat(told(boris)).last().asString().contains("Починили и здесь");
        assertThat(told(anna)).noneMatch(text -> text.contains("Починили и здесь"));
    }

    @Test
    void whatBothWereToldStaysWithWhatIsSplitOffAndCanStillBeRated() {
        done(merge());
        done(incidents.ask(GORSVET, stays, "Какой подъезд?", null));
        answer(stays, "Починим 28 ноября");

        done(merges.split(GORSVET, seen(stays), List.of(goes), "Другой двор"));

        assertThat(card(goes).talk()).extracting(Said::kind).containsExactly(Kind.REPORT, Kind.QUESTION, Kind.ANSWER);
        assertThat(card(goes).history()).extracting(HistoryEntry::words).contains("Починим 28 ноября");
        assertThat(in(() -> reports.rate(boris, goes, Verdict.NOT)))
                .hasValueSatisfying(rated -> assertThat(rated.status()).isEqualTo(IncidentStatus.IN_WORK));
        assertThat(card(goes).history()).extracting(HistoryEntry::what).contains("оценил ответ: не решено");
        assertThat(status(stays)).isEqualTo(IncidentStatus.ANSWERED);

        incidents.forward(GORSVET, goes, VODOKANAL.agency(), "Насос, а не фонарь", null);
        assertThat(incidents.card(VODOKANAL, goes).orElseThrow().history())
                .as("they know what the resident was told")
                .extracting(HistoryEntry::words)
                .contains("Починим 28 ноября");
    }

    @Test
    void somebodyWhoJoinedGetsAnIncidentOfTheirOwn() {
        ChatRef vera = someChat();
        String joined = join(vera, stays);
        answer(stays, "Приедем завтра");
        in(() -> reports.rate(vera, joined, Verdict.NOT));

        done(merges.split(GORSVET, seen(stays), List.of(joined), "Другой двор"));

        assertThat(card(joined).summary().number()).isEqualTo(joined);
        assertThat(card(joined).summary().topic()).isEqualTo(LIGHT);
        assertThat(card(joined).reports()).hasSize(1);
        assertThat(card(stays).reports()).hasSize(1);
        assertThat(in(() -> reports.find(vera, joined)).orElseThrow().history().toString())
                .as("what they were told stays theirs")
                .contains("Приедем завтра");
    }

    @Test
    void itsOwnReportStaysAndSoDoesWhatIsAnothers() {
        String joined = join(someChat(), stays);

        assertThat(merges.split(GORSVET, seen(stays), List.of(stays), "Другой двор"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(merges.split(GORSVET, seen(stays), List.of(goes), "Другой двор"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(merges.split(GORSVET, seen(stays), List.of(), "Другой двор")).isInstanceOf(Outcome.Refused.class);
        assertThat(merges.split(VODOKANAL, seen(stays), List.of(joined), "Другой двор"))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(merges.split(GORSVET, new Seen(stays, 99), List.of(joined), "Другой двор"))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(card(stays).reports()).hasSize(2);
    }

    @Test
    void whatWasMergedIntoWhatIsMergedGoesOn() {
        done(merge());
        String third = file(someChat());

        done(merges.merge(GORSVET, seen(third), List.of(seen(stays)), "Один столб"));
        assertThat(card(goes).summary().number()).isEqualTo(third);
        done(merges.split(GORSVET, seen(third), List.of(goes), "Другой двор"));

        assertThat(card(goes).summary().number()).isEqualTo(goes);
        assertThat(card(stays).summary().number()).isEqualTo(third);
    }

    private Outcome merge() {
        return merges.merge(GORSVET, seen(stays), List.of(seen(goes)), "Один столб");
    }

    private Seen seen(String number) {
        IncidentCard card = incidents.card(CURATOR, number).orElseThrow();
        return new Seen(number, card.version());
    }
}
