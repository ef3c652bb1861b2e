package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.incidents.IncidentCard.Kind;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.platform.ChatRef;

class QuestionTest extends IncidentsTest {
    @Test
    void theReplyLandsInTheIncidentAndTheWorkGoesOn() {
        ChatRef chat = someChat();
        String number = file(chat);

        ask(number, "Какой подъезд?");

        assertThat(status(number)).isEqualTo(IncidentStatus.WAITING);
        assertThat(told(chat)).last().isEqualTo("№ %s, «Горсвет» спрашивает: «Какой подъезд?»".formatted(number));
        assertThat(buttons(chat)).containsExactly("q." + number);
        assertThat(AskButton.of(buttons(chat).getFirst())).contains(new AskButton(number));
        assertThat(in(() -> questions.waitingFor(chat))).containsExactly(number);

        assertThat(in(() -> questions.replied(chat, number, "Второй", List.of(someFile()))))
                .isTrue();

        assertThat(status(number)).isEqualTo(IncidentStatus.IN_WORK);
        assertThat(in(() -> questions.waitingFor(chat))).isEmpty();
        answer(number, "Починили");
        in(() -> reports.add(chat, number, "Спасибо", List.of()));
        assertThat(card(number).talk())
                .extracting(Said::kind, Said::words)
                .containsExactly(
                        tuple(Kind.REPORT, "Не горит фонарь"),
                        tuple(Kind.QUESTION, "Какой подъезд?"),
                        tuple(Kind.REPLY, "Второй"),
                        tuple(Kind.ANSWER, "Починили"),
                        tuple(Kind.ADDITION, "Спасибо"));
        assertThat(card(number).talk().get(2).media()).hasSize(1);
        assertThat(card(number).reports().getFirst().media()).isEmpty();
    }

    @Test
    void whatIsAddedToAQuestionedReportIsTheReply() {
        ChatRef chat = someChat();
        String number = file(chat);
        ask(number, "Какой подъезд?");

        assertThat(in(() -> reports.add(chat, number, "Третий", List.of()))).isTrue();

        assertThat(status(number)).isEqualTo(IncidentStatus.IN_WORK);
        assertThat(card(number).talk())
                .last()
                .satisfies(said -> assertThat(said.kind()).isEqualTo(Kind.REPLY));
    }

    @Test
    void theDeadlineStandsStillWhileTheResidentIsWaitedFor() {
        ChatRef chat = someChat();
        String number = file(chat);
        Instant before = card(number).summary().deadline();
        ask(number, "Какой подъезд?");
        assertThat(card(number).summary().isPaused()).isTrue();
        jdbc.sql("update incident set paused_at = paused_at - interval '14 days' where number = :number")
                .param("number", number)
                .update();
        ask(number, "И какой этаж?");

        assertThat(card(number).summary().deadline())
                .as("the clock stands still")
                .isEqualTo(before);
        assertThat(in(() -> reports.find(chat, number)).orElseThrow().deadline())
                .as("nobody is told a date that will move")
                .isNull();
        in(() -> questions.replied(chat, number, "Второй", List.of()));

        assertThat(card(number).summary().isPaused()).isFalse();
        assertThat(Duration.between(before, card(number).summary().deadline()))
                .isBetween(Duration.ofDays(7), Duration.ofDays(30));
    }

    @Test
    void whatWasLateBeforeTheQuestionStaysLate() {
        String number = file(someChat());
        jdbc.sql("update incident set deadline = now() - interval '1 day' where number = :number")
                .param("number", number)
                .update();
        Instant late = card(number).summary().deadline();
        ask(number, "Какой подъезд?");
        assertThat(card(number).summary().isPaused()).isFalse();
        answer(number, "Починили");
        assertThat(card(number).summary().deadline()).isEqualTo(late);
    }

    @Test
    void whoWasNotAskedCannotReply() {
        ChatRef chat = someChat();
        String number = file(chat);
        assertThat(in(() -> questions.replied(chat, number, "Что?", List.of()))).isFalse();
        ask(number, "Какой подъезд?");
        ChatRef late = someChat();
        String joined = join(late, number);

        assertThat(in(() -> questions.waitingFor(late))).isEmpty();
        assertThat(in(() -> questions.replied(late, joined, "Не знаю", List.of())))
                .isFalse();
        assertThat(in(() -> questions.replied(late, number, "Чужое", List.of())))
                .isFalse();
        assertThat(status(number)).isEqualTo(IncidentStatus.WAITING);
    }

    @Test
    void goesOnWhenTheOneWhoWasAskedHasGone() {
        ChatRef chat = someChat();
        String number = file(chat);
        ask(number, "Какой подъезд?");
        String joined = join(someChat(), number);

        in(() -> reports.withdraw(chat, number));

        assertThat(status(joined)).isEqualTo(IncidentStatus.IN_WORK);
    }

    @Test
    void theAgencyNeedNotWait() {
        ChatRef chat = someChat();
        String number = file(chat);
        ask(number, "Какой подъезд?");
        ask(number, "И какой дом?");
        answer(number, "Нашли сами");

        assertThat(in(() -> questions.waitingFor(chat))).isEmpty();
        assertThat(in(() -> questions.replied(chat, number, "Второй", List.of())))
                .isTrue();
        assertThat(status(number)).isEqualTo(IncidentStatus.ANSWERED);
        assertThat(incidents.ask(GORSVET, number, "А теперь?", null)).isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.ask(GORSVET, number, "  ", null)).isInstanceOf(Outcome.Refused.class);
    }
}
