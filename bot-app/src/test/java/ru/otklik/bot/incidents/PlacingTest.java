package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Saying where an incident is, when the resident could only describe it. */
class PlacingTest extends IncidentsTest {
    /** The administration of the district answers, and that of the place where the place is known. */
    private static final TopicId AFTER_WORKS = new TopicId("after-works");

    private static final Place IN_WORDS = new Place("за старой баней", null, null);
    private static final Place NORTH = new Place("ул. Лесная, 5", new Point(56.258, 41.3377), new TerritoryId("sever"));
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор");

    @Test
    void thePlaceDecidesAnewWhoAnswers() {
        String number = filed(AFTER_WORKS);
        assertThat(cardOf(number).summary().agency()).isEqualTo(new AgencyId("admin"));

        done(incidents.place(CURATOR, number, NORTH, null));

        IncidentCard card = cardOf(number);
        assertThat(card.place()).isEqualTo(NORTH);
        assertThat(card.summary().agency()).isEqualTo(new AgencyId("admin-sever"));
        assertThat(card.rule()).startsWith("routing.yml");
        assertThat(card.history())
                .extracting(entry -> entry.who() + " " + entry.what())
                .endsWith("Куратор указывает место", "Отклик передал ведомству «Администрация Северного района»");
        assertThat(card.history()).extracting(entry -> entry.words()).doesNotContain("за старой баней");
    }

    @Test
    void theAgencyStaysWhereThePlaceChangesNothing() {
        String number = filed(LIGHT);
        done(incidents.take(GORSVET, number, null));

        done(incidents.place(GORSVET, number, NORTH, null));

        assertThat(card(number).summary().agency()).isEqualTo(GORSVET.agency());
        assertThat(status(number)).isEqualTo(IncidentStatus.IN_WORK);
    }

    @Test
    void whatAPersonHasForwardedStaysThere() {
        String number = filed(AFTER_WORKS);
        done(incidents.forward(CURATOR, number, GORSVET.agency(), "Их раскопки", null));

        done(incidents.place(CURATOR, number, NORTH, null));

        assertThat(card(number).summary().agency()).isEqualTo(GORSVET.agency());
        assertThat(card(number).place()).isEqualTo(NORTH);
    }

    @Test
    void nobodyPlacesTwiceOrWhatIsOverOrOthers() {
        String number = filed(LIGHT);
        done(incidents.place(GORSVET, number, NORTH, null));
        assertThat(incidents.place(GORSVET, number, NORTH, null)).isInstanceOf(Outcome.Refused.class);

        Viewer stranger = new Viewer(new AgencyId("vodokanal"), false, "Водоканал");
        assertThat(incidents.place(stranger, number, IN_WORDS, null)).isInstanceOf(Outcome.NotFound.class);

        answer(number, "Починили");
        assertThat(incidents.place(GORSVET, number, IN_WORDS, null)).isInstanceOf(Outcome.Refused.class);
    }

    private String filed(TopicId topic) {
        ChatRef chat = someChat();
        return in(() -> reports.register(new NewReport(
                        chat, "m", true, "Анна", "Не убрали", topic, IN_WORDS, List.of(), List.of(), null, "ru")))
                .number();
    }

    private IncidentCard cardOf(String number) {
        return incidents.card(CURATOR, number).orElseThrow();
    }
}
