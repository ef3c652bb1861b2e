package ru.otklik.bot.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Photos;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

class NearbyTest extends IncidentsTest {
    @Autowired
    private Media media;

    @Test
    void showsWhatIsKnownAtTheSameHouse() {
        Place house = someHouse();
        MediaId document = ((Media.Kept.Stored) media.keep(new byte[] {1}, "a.txt", "text/plain")).id();
        MediaId photo = ((Media.Kept.Stored) media.keep(Photos.png(), "a.png", "image/png")).id();
        ChatRef resident = someChat();
        String number = file(resident, house, "Темно", document, photo);
        join(someChat(), number);

        Nearby seen = around(house, 0, someChat()).getFirst();

        assertThat(seen.number()).isEqualTo(number);
        assertThat(seen.words()).isEqualTo("Темно");
        assertThat(seen.photo()).isEqualTo(photo);
        assertThat(seen.metres()).isZero();
        assertThat(seen.status()).isEqualTo(IncidentStatus.NEW);
        assertThat(seen.agency()).hasToString("gorsvet");
        assertThat(seen.reports()).isEqualTo(2);
        assertThat(seen.own()).isFalse();
        assertThat(around(house, 0, resident).getFirst().own()).isTrue();
    }

    @Test
    void showsTheNearestThreeWithinTheRadius() {
        Place here = someHouse();
        String at80 = file(someChat(), north(here, 80), "80");
        String at200 = file(someChat(), north(here, 200), "200");
        String at20 = file(someChat(), north(here, 20), "20");
        String at50 = file(someChat(), north(here, 50), "50");

        assertThat(around(here, 150, someChat())).extracting(Nearby::number).containsExactly(at20, at50, at80);
        assertThat(around(here, 30, someChat()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.metres()).isBetween(19, 21));
        assertThat(at200).isNotEmpty();
    }

    @Test
    void tellsHousesOfOneStreetApartThoughTheyShareAPoint() {
        Place five = someHouse();
        String seven = file(someChat(), house(five, 7), "у седьмого");
        file(someChat(), house(five, 50), "у пятидесятого");

        assertThat(around(five, 100, someChat())).singleElement().satisfies(seen -> {
            assertThat(seen.number()).isEqualTo(seven);
            assertThat(seen.metres()).isEqualTo(24);
        });
    }

    @Test
    void takesNoStreetOfTheSameNameInAnotherVillage() {
        Place here = someHouse();
        file(someChat(), new Place(here.address(), new Point(80, 20), new TerritoryId("sever")), "далеко");
        file(someChat(), new Place("ул. Ничья", null, null), "без дома");

        assertThat(around(here, 300, someChat())).isEmpty();
        assertThat(around(new Place("ул. Ничья", null, null), 300, someChat())).isEmpty();
    }

    @Test
    void leavesOutOtherTopicsAndWhatIsOver() {
        Place house = someHouse();
        ChatRef resident = someChat();
        String number = file(resident, house, "Темно");
        assertThat(in(() -> reports.around(new TopicId("road-hole"), house, 100, someChat())))
                .isEmpty();

        answer(number, "Починили");
        assertThat(around(house, 100, someChat())).hasSize(1);
        setTime("answered_at", number, Instant.now().minus(Duration.ofDays(4)));
        assertThat(around(house, 100, someChat())).isEmpty();

        in(() -> reports.rate(resident, number, Verdict.NOT));
        assertThat(around(house, 100, someChat())).hasSize(1);
        in(() -> reports.withdraw(resident, number));
        assertThat(around(house, 100, someChat())).isEmpty();
    }

    @Test
    void findsThemByIndexAmongMany() {
        List<String> plan = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into incident (number, topic, address, lat, lon, territory, agency, status, deadline, created_at, changed_at)
                            select 'plan-' || n, 'street-light', 'ул. Массовая, ' || n, 40 + (n % 1000) * 0.001, 30 + (n / 1000) * 0.001,
                                   'center', 'nobody', case when n % 10 = 0 then 'NEW' else 'CLOSED' end, now(), now(), now()
                            from generate_series(1, 20000) n""").update();
            jdbc.sql("analyze incident").update();
            return jdbc.sql("""
                            explain select id from incident
                            where status not in ('CLOSED', 'WITHDRAWN') and topic = 'street-light' and address = 'ул. Массовая, 50'
                            union
                            select id from incident
                            where status not in ('CLOSED', 'WITHDRAWN') and topic = 'street-light'
                              and lat between 40.5 and 40.502 and lon between 30.05 and 30.053""").query(String.class).list();
        }));

        assertThat(String.join("\n", plan))
                .contains("incident_at_house")
                .contains("incident_near")
                .doesNotContain("Seq Scan");
    }

    private List<Nearby> around(Place place, int radius, ChatRef asking) {
        return in(() -> reports.around(LIGHT, place, radius, asking));
    }

    private static Place north(Place place, int metres) {
        Point point = Objects.requireNonNull(place.point());
        return new Place(
                "рядом с " + place.address() + String.format(Locale.ROOT, " (%d)", metres),
                new Point(point.lat() + metres / 111_195.0, point.lon()),
                place.territory());
    }

    private static Place house(Place place, int number) {
        return new Place(place.address().replaceAll(", \\d+$", ", " + number), place.point(), place.territory());
    }
}
