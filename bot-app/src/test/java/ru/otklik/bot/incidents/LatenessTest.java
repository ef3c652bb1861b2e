package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import ru.otklik.bot.platform.Sql;
import ru.otklik.dialogs.routing.AgencyId;

/** A deadline that has passed is told once to each who is to hear of it. */
class LatenessTest extends IncidentsTest {
    private static final boolean CHIEF = true;
    private static final boolean CLERK = false;
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор", "kurator");
    private static final Viewer COLLEAGUE = new Viewer(new AgencyId("gorsvet"), false, "Коллега", "kollega");
    private static final Viewer TAKER = new Viewer(new AgencyId("gorsvet"), false, "Взявший", "vzyavshiy");
    private static final Viewer ROADS = new Viewer(new AgencyId("dorogi"), false, "Дорожная служба", "dorogi");

    @Autowired
    private LateNotices notices;

    @Autowired
    @Qualifier("tellOfPassedDeadlines")
    private RecurringTask<Void> telling;

    @Test
    void tellsTheClerkThenTheChiefThenTheCurator() {
        String number = file(someChat());
        passed(number, "deadline");

        tell();
        assertThat(of(COLLEAGUE, CLERK, number)).extracting(LateNotice::stage).containsExactly(LateStage.CLERK);
        assertThat(of(CURATOR, CLERK, number)).isEmpty();
        nothingDone(number);
        tell();
        assertThat(of(COLLEAGUE, CHIEF, number)).extracting(LateNotice::stage).containsExactly(LateStage.CHIEF);
        assertThat(of(CURATOR, CLERK, number)).isEmpty();
        nothingDone(number);
        tell();
        assertThat(of(CURATOR, CLERK, number)).extracting(LateNotice::stage).containsExactly(LateStage.CURATOR);
        assertThat(of(ROADS, CHIEF, number)).isEmpty();
    }

    @Test
    void tellsEachOnceHoweverOftenAndWhereverItLooks() {
        String number = file(someChat());
        passed(number, "deadline");

        Stream.generate(() -> 1).limit(4).parallel().forEach(_ -> tell());
        nothingDone(number);
        Stream.generate(() -> 1).limit(4).parallel().forEach(_ -> tell());

        assertThat(jdbc.sql("""
                        select stage from late_notice n join incident i on i.id = n.incident where i.number = :number
                        order by n.id""").param("number", number).query(String.class).list())
                .containsExactly("CLERK", "CHIEF");
    }

    @Test
    void theFirstReplyHasADeadlineOfItsOwnAndTakingIsAReply() {
        String number = file(someChat());
        passed(number, "reply_due");

        tell();
        assertThat(of(COLLEAGUE, CLERK, number)).extracting(LateNotice::clock).containsExactly(LateNotice.Clock.REPLY);
        done(incidents.take(TAKER, number, null));
        assertThat(of(TAKER, CHIEF, number)).isEmpty();
        nothingDone(number);
        tell();
        assertThat(of(CURATOR, CLERK, number)).isEmpty();
    }

    @Test
    void whatSomebodyHasTakenIsTheirsToHear() {
        String number = file(someChat());
        done(incidents.take(TAKER, number, null));
        passed(number, "deadline");

        tell();

        assertThat(of(TAKER, CLERK, number)).hasSize(1);
        assertThat(of(COLLEAGUE, CLERK, number)).isEmpty();
    }

    @Test
    void whoeverGetsItByForwardingRepliesInTheirOwnTime() {
        String number = file(someChat());
        passed(number, "reply_due");
        tell();

        done(incidents.forward(COLLEAGUE, number, new AgencyId("dorogi"), "это дорога", null));
        tell();

        assertThat(of(COLLEAGUE, CHIEF, number)).isEmpty();
        assertThat(of(ROADS, CLERK, number)).isEmpty();
    }

    @Test
    void nobodyIsLateWhileTheResidentIsAsked() {
        String number = file(someChat());
        ask(number, "Какой подъезд?");
        jdbc.sql("update incident set deadline = :past, paused_at = :earlier where number = :number")
                .param("past", ago(3600))
                .param("earlier", ago(7200))
                .param("number", number)
                .update();

        tell();

        assertThat(of(COLLEAGUE, CHIEF, number)).isEmpty();
    }

    private void tell() {
        telling.execute(telling.instance(RecurringTask.INSTANCE), null);
    }

    private List<LateNotice> of(Viewer viewer, boolean chief, String number) {
        return notices.of(viewer, chief, 10_000).stream()
                .filter(notice -> notice.number().equals(number))
                .toList();
    }

    private void passed(String number, String clock) {
        jdbc.sql("update incident set %s = :past where number = :number".formatted(clock))
                .param("past", ago(60))
                .param("number", number)
                .update();
    }

    /** As long as it takes until the next in line hears. */
    private void nothingDone(String number) {
        jdbc.sql("""
                        update late_notice set next_at = :past
                        where next_at is not null and incident = (select id from incident where number = :number)""").param("past", ago(1)).param("number", number).update();
    }

    private static OffsetDateTime ago(int seconds) {
        return Sql.time(Instant.now().minusSeconds(seconds));
    }
}
