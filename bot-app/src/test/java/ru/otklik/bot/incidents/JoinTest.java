package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.ChatRef;

class JoinTest extends IncidentsTest {
    @Test
    void answersGoToEverybodyWhoJoinedUnderTheirOwnNumber() {
        ChatRef first = someChat();
        ChatRef second = someChat();
        String number = file(first);

        Registered joined = in(() -> reports.join(report(second, someHouse(), "И у нас темно"), number));

        assertThat(joined.joined()).isTrue();
        assertThat(joined.number()).isNotEqualTo(number);
        assertThat(joined.agency()).hasToString("gorsvet");
        IncidentCard card = card(joined.number());
        assertThat(card.summary().number()).isEqualTo(number);
        assertThat(card.summary().reports()).isEqualTo(2);
        assertThat(card.history())
                .anySatisfy(entry -> assertThat(entry.what()).isEqualTo("присоединился, № " + joined.number()));

        answer(number, "Починили");

        assertThat(told(first)).last().asString().contains("№ " + number, "Починили");
        assertThat(told(second)).last().asString().contains("№ " + joined.number(), "Починили");
    }

    @Test
    void anAnswerGivenBeforeFollowsWhatTheDialogSays() {
        String number = file(someChat());
        answer(number, "Приедем завтра");
        ChatRef late = someChat();

        Registered joined = in(() -> {
            Registered registered = reports.join(report(late, someHouse(), "И у нас"), number);
            assertThat(told(late)).isEmpty();
            return registered;
        });

        assertThat(joined.status()).isEqualTo(IncidentStatus.ANSWERED);
        assertThat(told(late)).singleElement().asString().contains("Приедем завтра");
    }

    @Test
    void whatIsOverMeanwhileIsFiledOnItsOwn() {
        ChatRef first = someChat();
        String number = file(first);
        in(() -> reports.withdraw(first, number));

        Registered alone = in(() -> reports.join(report(someChat(), someHouse(), "Темно"), number));

        assertThat(alone.joined()).isFalse();
        assertThat(card(alone.number()).summary().number()).isEqualTo(alone.number());
        assertThat(in(() -> reports.join(report(someChat(), someHouse(), "Темно"), "26-999999"))
                        .joined())
                .isFalse();
    }

    @Test
    void joiningOnesOwnOnlyAddsToIt() {
        ChatRef chat = someChat();
        String number = file(chat);

        Registered again = in(() -> reports.join(report(chat, someHouse(), "Всё ещё темно"), number));

        assertThat(again.number()).isEqualTo(number);
        assertThat(card(number).reports()).hasSize(1);
        assertThat(card(number).talk()).last().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(IncidentCard.Kind.ADDITION);
            assertThat(said.words()).isEqualTo("Всё ещё темно");
        });
    }

    @Test
    void onlyAWithdrawnReportLeavesTheIncident() {
        ChatRef first = someChat();
        ChatRef second = someChat();
        String number = file(first);
        String joined = join(second, number);

        assertThat(in(() -> reports.withdraw(first, number))).isTrue();
        assertThat(in(() -> reports.withdraw(first, number))).isFalse();
        assertThat(in(() -> reports.withdraw(first, joined))).isFalse();
        assertThat(status(number)).isEqualTo(IncidentStatus.NEW);
        assertThat(in(() -> reports.find(first, number)).orElseThrow().status()).isEqualTo(IncidentStatus.WITHDRAWN);
        answer(number, "Починили");
        assertThat(told(first)).isEmpty();
        assertThat(told(second)).hasSize(1);
        assertThat(in(() -> reports.withdraw(second, joined))).isFalse();
    }

    @Test
    void theLastWithdrawalEndsTheIncident() {
        ChatRef chat = someChat();
        String number = file(chat);

        in(() -> reports.withdraw(chat, number));

        assertThat(status(number)).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(card(number).history())
                .last()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo("отозвал сообщение № " + number));
        assertThat(incidents.answer(GORSVET, number, "Починили", List.of(), null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(in(() -> reports.add(chat, number, "ещё", List.of()))).isFalse();
    }
}
