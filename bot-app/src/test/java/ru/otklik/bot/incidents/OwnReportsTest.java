package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.bot.incidents.MyReport.Step;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Place;

class OwnReportsTest extends IncidentsTest {
    @Test
    void tellsWhatHappenedAndNothingThatIsNotTheResidents() {
        ChatRef chat = someChat();
        Place house = someHouse();
        String number = file(chat, house, "Не горит фонарь");
        String other = join(someChat(), number);
        done(incidents.take(GORSVET, number, null));
        ask(number, "Какой подъезд?");
        in(() -> questions.replied(chat, number, "Второй", List.of()));
        done(incidents.forward(GORSVET, number, new AgencyId("dorogi"), "это они уронили столб", null));
        Viewer dorogi = new Viewer(new AgencyId("dorogi"), false, "Дорожная служба");
        done(incidents.answer(dorogi, number, "Подняли", List.of(), null));
        in(() -> reports.rate(chat, number, Verdict.PARTLY));

        MyReport mine = in(() -> reports.find(chat, number)).orElseThrow();

        assertThat(mine.address()).isEqualTo(house.address());
        assertThat(mine.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(mine.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(mine.deadline()).isNull();
        assertThat(mine.history())
                .extracting(Step::text)
                .containsExactly(
                        "Вы сообщили",
                        "Передали — «Горсвет»",
                        "Взяли в работу",
                        "«Горсвет» спрашивает: «Какой подъезд?»",
                        "Вы ответили: «Второй»",
                        "Передали — «Дорожная служба»",
                        "«Дорожная служба» отвечает: «Подняли»",
                        "Ваша оценка: решено частично");
        assertThat(in(() -> reports.find(chat, other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            что там с № {number}?          | yes
            {number} всё ещё темно         | yes
            по номеру {short} тишина       | yes
            №{short}                       | yes
            сообщение {spaced}             | yes
            у дома {short} темно           | no
            звоните 89{phone}              | no
            № 1                            | no
            """)
    void knowsItsReportByANumberInTheText(String text, String known) {
        ChatRef chat = someChat();
        String number = file(chat);
        String said = text.replace("{number}", number)
                .replace("{short}", String.valueOf(Long.parseLong(number.substring(3))))
                .replace("{spaced}", number.replace('-', ' '))
                .replace("{phone}", number.substring(3) + "123");

        assertThat(in(() -> reports.meant(chat, null, said)).isPresent()).isEqualTo(known.equals("yes"));
        assertThat(in(() -> reports.meant(someChat(), null, said))).isEmpty();
    }

    @Test
    void knowsItsReportByTheQuotedMessage() {
        ChatRef chat = someChat();
        String number = file(chat);
        String another = file(chat);
        assertThat(in(() -> reports.meant(chat, null, "№ %s или № %s".formatted(number, another))))
                .isEmpty();
        ask(number, "Какой подъезд?");
        arrived(chat, "501");
        answer(another, "Починили");
        arrived(chat, "502");

        assertThat(in(() -> reports.meant(chat, "501", "второй"))).contains(number);
        assertThat(in(() -> reports.meant(chat, "502", "не горит"))).contains(another);
        assertThat(in(() -> reports.meant(chat, "503", "что там?"))).isEmpty();
        assertThat(in(() -> reports.meant(someChat(), "501", "второй"))).isEmpty();
    }

    @Test
    void knowsItsReportByTheResidentsOwnFirstMessage() {
        ChatRef chat = someChat();
        String number = file(chat);

        assertThat(in(() -> reports.meant(chat, "m-" + chat.chat(), "ну что?"))).contains(number);
    }

    @Test
    void makesAnAppealThatStatesFacts() {
        ChatRef chat = someChat();
        Place house = someHouse();
        NewReport filed = new NewReport(
                chat,
                "",
                true,
                "Анна",
                "Темно. ".repeat(600),
                LIGHT,
                house,
                List.of(),
                List.of(new Field("since", "С какого числа", "20 ноября")),
                null,
                "ru");
        String number = in(() -> reports.register(filed)).number();

        String text = in(() -> reports.appealText(chat, number)).orElseThrow();

        assertThat(text)
                .startsWith("Кому: Горсвет")
                .contains("Прошу принять меры", house.address(), "С какого числа: 20 ноября", "№ " + number, "Темно.…")
                .endsWith("Прошу рассмотреть обращение и ответить мне о результате.")
                .hasSizeLessThanOrEqualTo(2_000)
                .doesNotContain("Анна");
        assertThat(in(() -> reports.appealText(someChat(), number))).isEmpty();
        assertThat(card(number).reports().getFirst().fields()).isEqualTo(filed.fields());
    }
}
