package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** What may be the same as an incident, for whoever works on it. */
class SimilarTest extends IncidentsTest {
    private static final Viewer CURATOR = new Viewer(new AgencyId("cur"), true, "Куратор", "cur");
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final TopicId OTHER = new TopicId("road-hole");

    /** Kilometres from any other test's. */
    private final int place = PLACES.incrementAndGet();

    private final double lat = 30 + place * 0.1;

    private String number = "";

    @BeforeEach
    void somebodyReportsALamp() {
        number = filed(lat, "ул. Схожая-%d, 1".formatted(place), LIGHT, "Не горит фонарь у школы");
    }

    @Test
    void showsTheNearestFirstWithItsDistance() {
        String near = filed(lat + 0.001, "ул. Другая, 4", LIGHT, "Темно");
        String nearer = filed(lat + 0.0005, "ул. Другая, 2", LIGHT, "Мигает");
        filed(lat + 0.01, "ул. Другая, 90", LIGHT, "Не горит фонарь у школы");

        assertThat(incidents.similar(GORSVET, number))
                .extracting(one -> one.summary().number())
                .containsExactly(nearer, near);
        assertThat(incidents.similar(GORSVET, number).getFirst().metres()).isBetween(50, 60);
    }

    @Test
    void showsFiveAtMost() {
        for (int i = 1; i <= 7; i++) {
            filed(lat + 0.0001 * i, "ул. Другая, " + i, LIGHT, "Темно");
        }

        assertThat(incidents.similar(GORSVET, number)).hasSize(5);
    }

    @Test
    void wordsThatAreAlikeCountAsMuchAsTheTopic() {
        String alike = filed(lat + 0.0005, "ул. Другая, 2", OTHER, "У школы фонари не горят");
        filed(lat + 0.0005, "ул. Другая, 3", OTHER, "Яма на дороге");
        jdbc.sql("update incident set agency = 'gorsvet' where lat = :lat")
                .param("lat", lat + 0.0005)
                .update();

        assertThat(incidents.similar(GORSVET, number))
                .extracting(one -> one.summary().number())
                .containsExactly(alike);
    }

    @Test
    void whatIsAnotherAgencysOldOrWithdrawnIsNotShown() {
        String anothers = filed(lat + 0.0001, "ул. Другая, 1", LIGHT, "Темно");
        String old = filed(lat + 0.0002, "ул. Другая, 2", LIGHT, "Темно");
        String gone = filed(lat + 0.0003, "ул. Другая, 3", LIGHT, "Темно");
        jdbc.sql("update incident set agency = 'vodokanal' where number = :number")
                .param("number", anothers)
                .update();
        jdbc.sql("update incident set created_at = created_at - interval '61 days' where number = :number")
                .param("number", old)
                .update();
        jdbc.sql("update incident set status = 'WITHDRAWN' where number = :number")
                .param("number", gone)
                .update();

        assertThat(incidents.similar(GORSVET, number)).isEmpty();
        assertThat(incidents.similar(CURATOR, number)).isEmpty();
        assertThat(incidents.similar(new Viewer(new AgencyId("vodokanal"), false, "Водоканал"), number))
                .isEmpty();
    }

    @Test
    void withoutAPointTheStreetIsEnough() {
        String street = "ул. Безымянная-%d".formatted(PLACES.incrementAndGet());
        String here = filed(null, street + ", 1", LIGHT, "Не горит");
        String there = filed(null, street + ", 9", LIGHT, "Темно");
        filed(null, street + "-бис, 1", LIGHT, "Темно");

        assertThat(incidents.similar(GORSVET, here)).singleElement().satisfies(one -> {
            assertThat(one.summary().number()).isEqualTo(there);
            assertThat(one.metres()).isNull();
        });
    }

    private String filed(@Nullable Double latitude, String address, TopicId topic, String words) {
        Place place = new Place(address, latitude == null ? null : new Point(latitude, 20), new TerritoryId("center"));
        NewReport light = report(someChat(), place, words);
        return in(() -> reports.register(
                        new NewReport(light.chat(), light.messageId(), true, "Анна", words, topic, place, List.of())))
                .number();
    }
}
