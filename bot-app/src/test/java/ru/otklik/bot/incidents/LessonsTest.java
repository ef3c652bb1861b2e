package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What incidents teach, as it is kept with the report. */
class LessonsTest extends IncidentsTest {
    private static final TopicId HOLE = new TopicId("road-hole");
    private static final AgencyId DOROGI = new AgencyId("dorogi");
    private static final Viewer CLERK = new Viewer(new AgencyId("gorsvet"), false, "Горсвет", "ivanova");

    @Test
    void keepsWhatAResidentChoseWithoutWhatIsPersonal() {
        ChatRef chat = someChat();

        String number = file(
                chat,
                someHouse(),
                "Не горят фонари у дома 5, кв. 12. Иванова Анна Петровна, тел. 8 912 345-67-89, anna@example.ru, паспорт 4510 123456, машина А123ВС77");

        Map<String, Object> lesson = lesson(number);
        assertThat(lesson)
                .containsEntry("page", "demo-telegram")
                .containsEntry("chat", chat.chat())
                .containsEntry("territory", "center")
                .containsEntry("said", "street-light")
                .containsEntry("chosen", "street-light")
                .containsEntry("final", "street-light")
                .containsEntry("corrected", null);
        assertThat((Double) lesson.get("said_probability")).isBetween(0., 1.);
        assertThat((String) lesson.get("text"))
                .contains("Не горят фонари у дома 5")
                .doesNotContain("12")
                .doesNotContain("Анна")
                .doesNotContain("Петровна")
                .doesNotContain("345")
                .doesNotContain("@")
                .doesNotContain("4510")
                .doesNotContain("123");
    }

    @Test
    void keepsWhoCorrectedTheTopicForEverybodyWhoReportedIt() {
        String number = file(someChat());
        String joined = join(someChat(), number);

        done(incidents.forward(CLERK, number, DOROGI, "Это яма, а не фонарь", HOLE, null));

        assertThat(List.of(lesson(number), lesson(joined)))
                .allSatisfy(lesson -> assertThat(lesson)
                        .containsEntry("chosen", "street-light")
                        .containsEntry("corrected", "road-hole")
                        .containsEntry("corrected_agency", "gorsvet")
                        .containsEntry("corrected_login", "ivanova")
                        .containsEntry("final", "road-hole"));
        assertHoleOfTheRoadService(number, "передаёт ведомству «Дорожная служба», тема — «Яма на дороге»");
    }

    @Test
    void aCorrectedTopicGoesWhereTheTableSaysAndTeachesToo() {
        String number = file(someChat());

        done(incidents.correctTopic(CLERK, number, HOLE, "Это яма, а не фонарь", null));

        assertThat(lesson(number)).containsEntry("corrected", "road-hole").containsEntry("corrected_login", "ivanova");
        assertThat(incidents.card(CLERK, number)).isEmpty();
        assertHoleOfTheRoadService(number, "исправляет тему на «Яма на дороге», по таблице это «Дорожная служба»");
    }

    @Test
    void aCorrectedTopicThatIsOursStaysHere() {
        String number = file(someChat());
        done(incidents.take(CLERK, number, null));

        done(incidents.correctTopic(CLERK, number, new TopicId("light-daytime"), "Горят днём", null));

        IncidentCard card = incidents.card(CLERK, number).orElseThrow();
        assertThat(card.summary().topic()).hasToString("light-daytime");
        assertThat(card.summary().status()).isEqualTo(IncidentStatus.IN_WORK);
        assertThat(incidents.correctTopic(CLERK, number, new TopicId("light-daytime"), "Горят днём", null))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aForwardingWithoutATopicTeachesNothing() {
        String number = file(someChat());

        done(incidents.forward(CLERK, number, DOROGI, "Это их столб", null));

        assertThat(lesson(number)).containsEntry("corrected", null).containsEntry("final", "street-light");
    }

    @Test
    void refusesATopicThatDoesNotExist() {
        String number = file(someChat());

        assertThat(incidents.forward(CLERK, number, DOROGI, "Это другое", new TopicId("nowhere"), null))
                .isEqualTo(new Outcome.Refused("Такой темы нет."));
        assertThat(lesson(number)).containsEntry("corrected", null);
    }

    @Test
    void keepsAReportThatFoundNoTopicAndLearnsItFromTheAgency() {
        ChatRef chat = someChat();
        Place house = someHouse();
        String number = in(() -> reports.register(
                        new NewReport(chat, "m", true, "Анна", "Провалился асфальт", null, house, List.of())))
                .number();
        assertThat(lesson(number)).containsEntry("chosen", null).containsEntry("final", null);
        Viewer curator = new Viewer(new AgencyId("cur"), true, "ЦУР", "cur");

        done(incidents.forward(curator, number, DOROGI, "Это дорога", HOLE, null));

        assertThat(lesson(number)).containsEntry("final", "road-hole").containsEntry("corrected_login", "cur");
    }

    @Test
    void teachesNothingWithoutWords() {
        String number = file(someChat(), someHouse(), " 👍 ");

        assertThat(lessons(number)).isEmpty();
    }

    @Test
    void isErasedWithThePerson() {
        ChatRef chat = someChat();
        String number = file(chat);
        String joined = join(someChat(), number);
        assertThat(lessons(number)).hasSize(1);

        in(() -> data.erase(chat));

        assertThat(lessons(number)).isEmpty();
        assertThat(lessons(joined)).hasSize(1);
        done(incidents.forward(CLERK, number, DOROGI, "Это яма", HOLE, null));
        assertThat(lessons(number)).isEmpty();
    }

    @Test
    void isKeptTogetherWithTheReportOrNotAtAll() {
        ChatRef chat = someChat();

        in(() -> reports.register(report(chat, someHouse(), "Не горит")));
        transaction.executeWithoutResult(status -> {
            reports.register(report(chat, someHouse(), "Не вышло"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from lesson where chat = :chat")
                        .param("chat", chat.chat())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void assertHoleOfTheRoadService(String number, String lastDone) {
        IncidentCard card =
                incidents.card(new Viewer(DOROGI, false, "Дороги"), number).orElseThrow();
        assertThat(card.summary().topic()).isEqualTo(HOLE);
        assertThat(card.history())
                .last()
                .satisfies(entry -> assertThat(entry.what()).isEqualTo(lastDone));
    }

    private Map<String, Object> lesson(String number) {
        return lessons(number).getFirst();
    }

    private List<Map<String, Object>> lessons(String number) {
        return jdbc.sql("select l.* from lesson l join report r on r.id = l.report where r.number = :number")
                .param("number", number)
                .query()
                .listOfRows();
    }
}
