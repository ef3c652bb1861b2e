package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.Drafts.Kind;
import ru.otklik.bot.incidents.Drafts.State;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;

class DraftsTest extends IncidentsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Autowired
    private Drafts drafts;

    @Test
    void aHeldAnswerIsNotSentAndCanBeCalledBackAsADraft() {
        ChatRef chat = someChat();
        String number = file(chat);
        MediaId photo = someFile();

        done(incidents.answer(
                GORSVET,
                number,
                "Починили вчера",
                List.of(new AnswerPhoto(photo, AnswerPhoto.Moment.AFTER)),
                LONG,
                null));

        Draft held = drafts.of(GORSVET, number).orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(told(chat)).isEmpty();
        assertThat(status(number)).isEqualTo(IncidentStatus.NEW);
        assertThat(incidents.maySee(GORSVET, photo)).isTrue();

        done(drafts.undo(GORSVET, number));

        Draft draft = drafts.of(GORSVET, number).orElseThrow();
        assertThat(draft.state()).isEqualTo(State.UNDONE);
        assertThat(draft.text()).isEqualTo("Починили вчера");
        assertThat(draft.photos()).containsExactly(new AnswerPhoto(photo, AnswerPhoto.Moment.AFTER));
        assertThat(draft.sendAt()).isNull();
        assertThat(told(chat)).isEmpty();
        assertThat(card(number).history())
                .last()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("отменяет отправку ответа"));
        answer(number, "Починили сегодня");
        assertThat(drafts.of(GORSVET, number)).isEmpty();
        assertThat(told(chat)).singleElement().asString().contains("Починили сегодня");
    }

    @Test
    void whatIsNotCalledBackGoesOnceByItself() {
        ChatRef chat = someChat();
        String number = file(chat);

        done(incidents.answer(GORSVET, number, "Починили вчера", List.of(), SHORT, null));

        await().untilAsserted(() -> assertThat(status(number)).isEqualTo(IncidentStatus.ANSWERED));
        assertThat(told(chat)).singleElement().asString().contains("Починили вчера");
        assertThat(card(number).answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.author()).isEqualTo("Горсвет"));
        assertThat(drafts.of(GORSVET, number)).isEmpty();
        assertThat(drafts.undo(GORSVET, number)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aQuestionIsHeldToo() {
        ChatRef chat = someChat();
        String number = file(chat);

        done(incidents.ask(GORSVET, number, "Какой подъезд?", LONG, null));
        assertThat(drafts.of(GORSVET, number).orElseThrow().kind()).isEqualTo(Kind.QUESTION);
        done(drafts.undo(GORSVET, number));
        done(incidents.ask(GORSVET, number, "Какой этаж?", SHORT, null));

        await().untilAsserted(() -> assertThat(status(number)).isEqualTo(IncidentStatus.WAITING));
        assertThat(told(chat)).singleElement().asString().contains("Какой этаж?");
    }

    @Test
    void whileItIsHeldNobodyDoesAnythingElse() {
        String number = file(someChat());
        int version = card(number).version();
        done(incidents.answer(GORSVET, number, "Починили вчера", List.of(), LONG, version));

        assertThat(incidents.take(GORSVET, number, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.answer(GORSVET, number, "И ещё", List.of(), null)).isInstanceOf(Outcome.Refused.class);
        assertThat(incidents.take(GORSVET, number, version)).isInstanceOf(Outcome.Changed.class);
        done(drafts.undo(GORSVET, number));
        done(incidents.take(GORSVET, number, null));
    }

    @Test
    void whatTheResidentTookBackMeanwhileIsNotAnswered() {
        ChatRef chat = someChat();
        String number = file(chat);
        done(incidents.answer(GORSVET, number, "Починили вчера", List.of(), Duration.ofMillis(800), null));
        in(() -> reports.withdraw(chat, number));

        await().untilAsserted(() -> assertThat(drafts.of(GORSVET, number)).isEmpty());

        assertThat(told(chat)).isEmpty();
        assertThat(status(number)).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(card(number).history()).last().satisfies(entry -> {
            assertThat(entry.what()).startsWith("не отправил, что написал сотрудник.");
            assertThat(entry.words()).isEqualTo("Починили вчера");
        });
    }

    @Test
    void othersSeeNoDraft() {
        String number = file(someChat());
        done(incidents.answer(GORSVET, number, "Починили вчера", List.of(), LONG, null));
        Viewer vodokanal = new Viewer(new AgencyId("vodokanal"), false, "Водоканал");

        assertThat(drafts.of(vodokanal, number)).isEmpty();
        assertThat(drafts.undo(vodokanal, number)).isInstanceOf(Outcome.NotFound.class);

        done(drafts.undo(GORSVET, number));
        incidents.forward(GORSVET, number, vodokanal.agency(), "Это насос", null);
        assertThat(drafts.of(vodokanal, number)).isEmpty();
    }
}
