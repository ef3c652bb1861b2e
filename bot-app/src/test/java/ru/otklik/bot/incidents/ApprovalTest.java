package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.Drafts.State;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** The shipped region wants a chief's approval for answers about treatment. */
class ApprovalTest extends IncidentsTest {
    private static final AgencyId HEALTH = new AgencyId("zdravoohranenie");
    private static final Viewer CLERK = new Viewer(HEALTH, false, "Специалист", "health-clerk");
    private static final Viewer CHIEF = new Viewer(HEALTH, false, "Руководитель", "health-chief", true);
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор", "cur");
    private static final String ANSWER = "Главный врач поговорил с доктором 26 ноября, извинимся перед вами завтра.";

    @Autowired
    private Drafts drafts;

    private final ChatRef chat = someChat();

    @Test
    void anAnswerGoesOnceTheChiefHasApprovedItAsItsAuthors() {
        String number = complain();
        MediaId photo = someFile();

        done(incidents.answer(CLERK, number, ANSWER, List.of(new AnswerPhoto(photo, AnswerPhoto.Moment.BEFORE)), null));

        assertThat(told(chat)).isEmpty();
        Draft draft = drafts.of(CHIEF, number).orElseThrow();
        assertThat(draft.state()).isEqualTo(State.ON_APPROVAL);
        assertThat(draft.isApprovedBy(CHIEF)).isTrue();
        assertThat(draft.isApprovedBy(CLERK)).isFalse();
        assertThat(drafts.approve(CLERK, number, ANSWER, Duration.ZERO, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(numbersOnApproval(CHIEF)).contains(number);
        assertThat(incidents.counts(CHIEF).onApproval()).isPositive();
        assertThat(card(CHIEF, number).summary().isOnApproval()).isTrue();

        done(drafts.approve(CHIEF, number, ANSWER, Duration.ZERO, null));

        assertThat(told(chat)).first().asString().contains(ANSWER);
        Said answer = card(CHIEF, number).answers().getFirst();
        assertThat(answer.author()).isEqualTo("Специалист");
        assertThat(answer.media()).containsExactly(photo);
        assertThat(drafts.of(CHIEF, number)).isEmpty();
        assertThat(numbersOnApproval(CHIEF)).doesNotContain(number);
        assertThat(card(CHIEF, number).history())
                .extracting(HistoryEntry::who, HistoryEntry::what)
                .endsWith(
                        tuple("Специалист", "отдаёт ответ на согласование"),
                        tuple("Руководитель", "согласует ответ"),
                        tuple("Специалист", "отвечает жителю"));
    }

    @Test
    void whatComesBackHasARemarkAndGoesToTheChiefAgain() {
        String number = complain();
        done(incidents.answer(CLERK, number, ANSWER, List.of(), null));
        assertThat(drafts.giveBack(CHIEF, number, " ", null)).isInstanceOf(Outcome.Refused.class);
        assertThat(drafts.giveBack(CLERK, number, "Назовите врача", null)).isInstanceOf(Outcome.Refused.class);

        done(drafts.giveBack(CHIEF, number, "Назовите день приёма", null));

        Draft returned = drafts.of(CLERK, number).orElseThrow();
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(card(CLERK, number).summary().isReturned()).isTrue();
        assertThat(numbers(CLERK, IncidentQuery.Whose.RETURNED)).contains(number);
        assertThat(numbersOnApproval(CLERK)).doesNotContain(number);
        assertThat(incidents.counts(CLERK).returned()).isPositive();
        assertThat(returned.remark()).isEqualTo("Назовите день приёма");
        assertThat(returned.text()).isEqualTo(ANSWER);
        assertThat(card(CLERK, number).history())
                .last()
                .satisfies(entry -> assertThat(entry.words()).isEqualTo("Назовите день приёма"));
        assertThat(in(() -> reports.find(chat, number)).orElseThrow().toString())
                .doesNotContain("день приёма");

        done(incidents.answer(CLERK, number, ANSWER + " Приём 27 ноября.", List.of(), null));
        done(drafts.approve(CHIEF, number, "Примем вас 27 ноября, главный врач извинится.", Duration.ZERO, null));
        assertThat(told(chat)).singleElement().asString().contains("Примем вас 27 ноября");
        assertThat(card(CLERK, number).history())
                .extracting(HistoryEntry::what)
                .contains("согласует ответ и правит его");
    }

    @Test
    void aChiefWhoWritesNeedsNoApproval() {
        String number = complain();

        done(incidents.answer(CHIEF, number, ANSWER, List.of(), null));

        assertThat(told(chat)).singleElement().asString().contains(ANSWER);
    }

    @Test
    void nobodyElseApprovesTheirOwn() {
        String number = complain();
        done(incidents.answer(CURATOR, number, ANSWER, List.of(), null));
        assertThat(drafts.approve(CURATOR, number, ANSWER, Duration.ZERO, null)).isInstanceOf(Outcome.Refused.class);
        Viewer otherChief = new Viewer(new AgencyId("gorsvet"), false, "Чужой", "other", true);
        assertThat(drafts.approve(otherChief, number, ANSWER, Duration.ZERO, null))
                .isInstanceOf(Outcome.NotFound.class);
        done(drafts.takeBack(CURATOR, number, null));
        assertThat(drafts.of(CURATOR, number).orElseThrow().state()).isEqualTo(State.UNDONE);
        assertThat(told(chat)).isEmpty();

        done(incidents.answer(CLERK, number, ANSWER, List.of(), null));
        done(drafts.approve(CURATOR, number, ANSWER, Duration.ZERO, null));
        assertThat(told(chat)).hasSize(1);
    }

    @Test
    void whatIsOnApprovalIsNotOvertakenAndLaterHandsAreTold() {
        String number = complain();
        done(incidents.answer(CLERK, number, ANSWER, List.of(), null));
        int seen = card(CHIEF, number).version();

        assertThat(incidents.answer(CLERK, number, "Другое", List.of(), null)).isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.forward(CLERK, number, new AgencyId("gorsvet"), "Не наше", null))
                .isInstanceOf(Outcome.Refused.class);
        done(drafts.takeBack(CLERK, number, seen));
        assertThat(drafts.approve(CHIEF, number, ANSWER, Duration.ZERO, seen)).isInstanceOf(Outcome.Changed.class);
        assertThat(told(chat)).isEmpty();
    }

    @Test
    void whatIsApprovedMayBeCalledBackForAWhile() {
        String number = complain();
        done(incidents.answer(CLERK, number, ANSWER, List.of(), null));

        done(drafts.approve(CHIEF, number, ANSWER + " Звоните.", Duration.ofMinutes(1), null));

        Draft held = drafts.of(CHIEF, number).orElseThrow();
        assertThat(held.isHeld()).isTrue();
        assertThat(held.text()).endsWith("Звоните.");
        done(drafts.undo(CHIEF, number));
        assertThat(told(chat)).isEmpty();
    }

    private String complain() {
        NewReport light = report(chat, someHouse(), "Врач нагрубил");
        return in(() -> reports.register(new NewReport(
                        light.chat(),
                        light.messageId(),
                        true,
                        "Анна",
                        "Врач нагрубил",
                        new TopicId("medical-quality"),
                        light.place(),
                        List.of())))
                .number();
    }

    private IncidentCard card(Viewer viewer, String number) {
        return incidents.card(viewer, number).orElseThrow();
    }

    private List<String> numbersOnApproval(Viewer viewer) {
        return numbers(viewer, IncidentQuery.Whose.ON_APPROVAL);
    }

    private List<String> numbers(Viewer viewer, IncidentQuery.Whose whose) {
        IncidentQuery query = new IncidentQuery(
                Set.of(), whose, false, null, Set.of(), Set.of(), null, null, "", IncidentQuery.Order.NEWEST);
        return incidents.list(viewer, query, 50).stream()
                .map(IncidentSummary::number)
                .toList();
    }
}
