package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Sql;

class RatingTest extends IncidentsTest {
    @Autowired
    private Scheduler scheduler;

    @Test
    void everybodyRatesForThemselves() {
        ChatRef first = someChat();
        ChatRef second = someChat();
        String number = file(first);
        String joined = join(second, number);
        answer(number, "Починили");

        assertThat(rate(first, number, Verdict.SOLVED)).isEqualTo(IncidentStatus.CLOSED);
        assertThat(rate(second, joined, Verdict.NOT)).isEqualTo(IncidentStatus.REOPENED);
        assertThat(card(number).reports()).extracting(ReportView::verdict).containsExactly(Verdict.SOLVED, Verdict.NOT);
        assertThat(in(() -> reports.rate(second, joined, Verdict.NOT))).isEmpty();
        assertThat(rate(first, number, Verdict.PARTLY)).isEqualTo(IncidentStatus.REOPENED);
        assertThat(rate(second, joined, Verdict.SOLVED)).isEqualTo(IncidentStatus.CLOSED);
    }

    @Test
    void aNewAnswerAsksAnew() {
        ChatRef chat = someChat();
        String number = file(chat);
        assertThat(in(() -> reports.rate(chat, number, Verdict.SOLVED))).isEmpty();
        answer(number, "Починили");
        rate(chat, number, Verdict.NOT);

        answer(number, "Теперь точно");

        assertThat(card(number).reports().getFirst().verdict()).isNull();
        assertThat(rate(chat, number, Verdict.NOT)).isEqualTo(IncidentStatus.REOPENED);
    }

    @Test
    void silenceClosesWithANoteAndCanBeUndone() {
        ChatRef first = someChat();
        ChatRef second = someChat();
        ChatRef gone = someChat();
        String number = file(first);
        String joined = join(second, number);
        String withdrawn = join(gone, number);
        in(() -> reports.withdraw(gone, withdrawn));
        String rated = file(someChat());
        answer(number, "Починили");
        answer(rated, "Починили");
        setTime("closes_at", number, Instant.now().minus(Duration.ofMinutes(1)));

        runTheJob();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(number)).isEqualTo(IncidentStatus.CLOSED));
        assertThat(status(rated)).isEqualTo(IncidentStatus.ANSWERED);
        assertThat(told(first)).last().asString().contains("Закрываем № " + number, "верните");
        assertThat(told(second)).last().asString().contains("Закрываем № " + joined);
        assertThat(told(gone)).isEmpty();
        assertThat(buttons(first)).containsExactly("rate.%s.not".formatted(number));
        assertThat(in(() -> reports.find(first, number)).orElseThrow().history())
                .last()
                .satisfies(step -> assertThat(step.text()).isEqualTo("Закрыли, оценки ответа не было"));
        arrived(first, "601");
        assertThat(in(() -> reports.meant(first, "601", "не починили"))).contains(number);

        assertThat(rate(first, number, Verdict.NOT)).isEqualTo(IncidentStatus.REOPENED);
    }

    @Test
    void anAnswerWaitsForItsRatingUntilAWorkingDaysEnd() {
        String number = file(someChat());
        answer(number, "Починили");

        List<Instant> closes = jdbc.sql("select closes_at from incident where number = :number")
                .param("number", number)
                .query((rs, _) -> Sql.instant(rs, "closes_at"))
                .list();

        assertThat(Duration.between(Instant.now(), closes.getFirst()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(20));
    }

    private IncidentStatus rate(ChatRef chat, String number, Verdict verdict) {
        Optional<Reports.Rated> rated = in(() -> reports.rate(chat, number, verdict));
        assertThat(rated.orElseThrow().status()).isEqualTo(status(number));
        return rated.orElseThrow().status();
    }

    private void runTheJob() {
        scheduler.reschedule(TaskInstanceId.of("close-silent-incidents", "recurring"), Instant.now());
        scheduler.triggerCheckForDueExecutions();
    }
}
