package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** An incident doesn't go round between agencies. */
class BouncesTest extends IncidentsTest {
    private static final AgencyId ROADS = new AgencyId("dorogi");
    private static final AgencyId LIGHTS = new AgencyId("gorsvet");
    private static final AgencyId CENTRE = new AgencyId("cur");
    private static final Viewer ROADS_CLERK = new Viewer(ROADS, false, "Дорожная служба");
    private static final Viewer CURATOR = new Viewer(CENTRE, true, "Куратор");

    @Test
    void whatWasForwardedTwiceGoesToTheCuratorWhoeverIsMeant() {
        String number = bounced();

        assertThat(forward(GORSVET, number, ROADS)).isInstanceOf(Outcome.Done.class);

        IncidentCard card = incidents.card(CURATOR, number).orElseThrow();
        assertThat(card.summary().agency()).isEqualTo(CENTRE);
        assertThat(card.history().getLast().what())
                .isEqualTo("передаёт куратору, потому что передавали уже дважды; предлагает «Дорожная служба»");
        assertThat(card.history().getLast().words()).isEqualTo("это не наше");
        assertThat(incidents.card(ROADS_CLERK, number)).isEmpty();
    }

    @Test
    void aCorrectedTopicMovesItNoThirdTimeEither() {
        String number = bounced();

        incidents.correctTopic(GORSVET, number, new TopicId("road-hole"), "это яма", null);

        IncidentCard card = incidents.card(CURATOR, number).orElseThrow();
        assertThat(card.summary().agency()).isEqualTo(CENTRE);
        assertThat(card.summary().topic()).isEqualTo(new TopicId("road-hole"));
    }

    @Test
    void theCuratorDecidesAndMayBeContradictedOnce() {
        String number = bounced();
        forward(GORSVET, number, ROADS);

        forward(CURATOR, number, ROADS);
        assertThat(owner(number)).isEqualTo(ROADS);
        forward(ROADS_CLERK, number, LIGHTS);
        assertThat(owner(number)).isEqualTo(LIGHTS);
        forward(GORSVET, number, ROADS);
        assertThat(owner(number)).isEqualTo(CENTRE);
    }

    @Test
    void theCuratorForwardsAsOftenAsNeeded() {
        String number = bounced();

        forward(CURATOR, number, ROADS);
        forward(CURATOR, number, LIGHTS);
        forward(CURATOR, number, ROADS);

        assertThat(owner(number)).isEqualTo(ROADS);
    }

    /** From Горсвет to the roads and back. */
    private String bounced() {
        String number = file(someChat(), someHouse(), "Темно");
        forward(GORSVET, number, ROADS);
        forward(ROADS_CLERK, number, LIGHTS);
        return number;
    }

    private Outcome forward(Viewer viewer, String number, AgencyId to) {
        return incidents.forward(viewer, number, to, "это не наше", null);
    }

    private AgencyId owner(String number) {
        return incidents.card(CURATOR, number).orElseThrow().summary().agency();
    }
}
