package ru.otklik.bot.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.bot.region.FixedRegion;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.dialogs.territory.Area;
import ru.otklik.dialogs.territory.Boundary;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Houses;
import ru.otklik.dialogs.territory.MappedGazetteer;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.Street;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Where events reach, in a town whose square lies in its centre, which lies in the district; and a village beside it. */
@OtklikTest
class SiteTest {
    private static final TerritoryId DISTRICT = new TerritoryId("district");
    private static final TerritoryId CENTER = new TerritoryId("center");
    private static final TerritoryId SQUARE = new TerritoryId("square");
    private static final TerritoryId SEVER = new TerritoryId("sever");
    private static final TerritoryId NORTH = SEVER;
    private static final @Nullable TerritoryId EVERYWHERE = null;

    @Autowired
    private Region shipped;

    private Region region;

    @BeforeEach
    void town() {
        region = new FixedRegion(
                shipped.name(),
                shipped.timeZone(),
                shipped.consentVersion(),
                shipped.outsideAdvice(),
                shipped.curator(),
                shipped.agencies(),
                shipped.pages(),
                shipped.taxonomy(),
                new MappedGazetteer(
                        List.of(
                                boundary(DISTRICT, null, 41.0, 56.0, 42.0, 57.0),
                                boundary(CENTER, DISTRICT, 41.3, 56.2, 41.4, 56.3),
                                boundary(SQUARE, CENTER, 41.34, 56.22, 41.36, 56.24),
                                boundary(SEVER, DISTRICT, 41.3, 56.3, 41.4, 56.4)),
                        List.of(
                                street("Заречный", "ул.", "Ленина", "1-60", SQUARE, 56.2301, 41.3502),
                                street("Заречный", "ул.", "Ленина", "61-99", SEVER, 56.3501, 41.3502),
                                street("Заречный", "ул.", "Гагарина", "1-58", CENTER, 56.2146, 41.3117),
                                street("Заречный", "ул.", "Садовая", "", SEVER, 56.3401, 41.3302),
                                street("Заречный", "пер.", "Садовый", "", SEVER, 56.3421, 41.3302),
                                street("Ключи", "ул.", "Садовая", "", DISTRICT, 56.51, 41.31))),
                shipped.routing(),
                shipped.rules(),
                shipped.dangers(),
                shipped.answers(),
                shipped.glossary(),
                shipped.plainWords(),
                shipped.templates(),
                shipped.approval(),
                shipped.texts(),
                shipped.daysOff(),
                shipped.extraWorkingDays(),
                shipped.deadlines(),
                shipped.retention(),
                shipped.silenceDays(),
                shipped.origins());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ул. Ленина   |            | ул. Ленина, 5        | true
                    ул. Ленина   | 1-45 нечёт | ул. Ленина, 5        | true
                    ул. Ленина   | 1-45 нечёт | ул. Ленина, 6        | false
                    ул. Ленина   | 1-45 нечёт | ул. Ленина, 47       | false
                    ул. Ленина   | 2-60 чёт   | ул. Ленина, 12А      | true
                    ул. Ленина   | 2-60 чёт   | ул. Ленина, 12 корп. 2 | true
                    ул. Ленина   | 1-45       | ул. Ленина           | true
                    ул. Ленина   | 1-45       | ул. Гагарина, 5      | false
                    ул. Ленина   | 1-45       | улица ленена дом 7   | true
                    ул. Садовая  |            | ул. Садовая, 3       | true
                    ул. Садовая  |            | Ключи, ул. Садовая, 3 | false
                    ул. Садовая  |            | пер. Садовый, 3      | false
                    Ключи, ул. Садовая |      | Ключи, ул. Садовая, 3 | true
                    Ключи, ул. Садовая |      | ул. Садовая, 3       | false
                    Ключи        |            | Ключи, ул. Садовая, 3 | true
                    Ключи        |            | ул. Садовая, 3       | false
                    ул. Ленина   |            | угол Ленина и Гагарина | true
                    ул. Гагарина | 1-9        | угол Ленина и Гагарина | true
                    ул. Садовая  |            | угол Ленина и Гагарина | false
                    ул. Ленина   |            | за магазином         | false
                    """)
    void holdsOnTheSameStreetAndInItsHouses(String street, String houses, String address, boolean held) {
        Where where = new Where.Streets(List.of(new Stretch(street, houses == null ? "" : houses)));

        assertThat(where.has(at(new Place(address, null, null)))).isEqualTo(held);
    }

    @Test
    void holdsInATerritoryAndInAllThatLieInIt() {
        Place house = found("ул. Ленина, 5");

        assertThat(in(SQUARE).has(at(house))).isTrue();
        assertThat(in(CENTER).has(at(house))).isTrue();
        assertThat(in(DISTRICT).has(at(house))).isTrue();
        assertThat(in(SEVER).has(at(house))).isFalse();
        assertThat(in(SEVER, CENTER).has(at(house))).isTrue();
        assertThat(in(SQUARE).has(at(found("ул. Гагарина, 5"))))
                .as("the centre is more than its square")
                .isFalse();
    }

    @Test
    void findsTheTerritoryOfAnAddressWithoutAPointAndOfAPointWithoutAnAddress() {
        assertThat(in(SEVER).has(at(new Place("ул. Ленина, 70", null, null)))).isTrue();
        assertThat(in(CENTER).has(at(new Place("ул. Ленина, 70", null, null)))).isFalse();
        assertThat(in(CENTER).has(at(new Place("здесь", new Point(56.25, 41.39), null))))
                .isTrue();
        assertThat(in(CENTER).has(at(new Place("место на карте", null, SQUARE))))
                .isTrue();
    }

    @Test
    void aPointOnTheMapIsOnItsNearestStreetOnlyCloseToIt() {
        Where lenina = new Where.Streets(List.of(new Stretch("ул. Гагарина", "1-9")));

        assertThat(lenina.has(at(pin(56.2150, 41.3119)))).isTrue();
        assertThat(lenina.has(at(pin(56.2200, 41.3219)))).isFalse();
    }

    @Test
    void withoutAPlaceOnlyWhatHoldsForTheWholePageCounts() {
        Site everywhere = Site.of(null, EVERYWHERE, region.gazetteer());
        Site north = Site.of(null, NORTH, region.gazetteer());
        Where street = new Where.Streets(List.of(new Stretch("ул. Садовая", "")));

        assertThat(new Where.WholeRegion().has(everywhere)).isTrue();
        assertThat(new Where.WholeRegion().has(north)).isTrue();
        assertThat(in(SEVER).has(everywhere)).isFalse();
        assertThat(in(SEVER).has(north)).isTrue();
        assertThat(in(DISTRICT).has(north)).isTrue();
        assertThat(in(CENTER).has(north)).isFalse();
        assertThat(street.has(north)).isFalse();
        assertThat(in(SEVER).has(Site.of(new Place("за магазином", null, null), NORTH, region.gazetteer())))
                .as("a place that nobody can locate")
                .isTrue();
    }

    @Test
    void aPlaceElsewhereIsNotAtThePagesTerritory() {
        assertThat(in(SEVER).has(Site.of(found("ул. Гагарина, 5"), NORTH, region.gazetteer())))
                .isFalse();
    }

    private Site at(Place place) {
        return Site.of(place, EVERYWHERE, region.gazetteer());
    }

    private Place found(String words) {
        return ((Found.One) region.gazetteer().find(words)).place();
    }

    private Place pin(double lat, double lon) {
        return ((Found.One) region.gazetteer().at(new Point(lat, lon))).place();
    }

    private static Where in(TerritoryId... ids) {
        return new Where.Territories(Arrays.asList(ids));
    }

    private static Street street(
            String settlement, String kind, String name, String houses, TerritoryId territory, double lat, double lon) {
        return new Street(settlement, kind, name, Houses.parse(houses), territory, new Point(lat, lon));
    }

    private static Boundary boundary(
            TerritoryId id, @Nullable TerritoryId parent, double west, double south, double east, double north) {
        List<Point> ring = Stream.of(
                        new Point(south, west),
                        new Point(south, east),
                        new Point(north, east),
                        new Point(north, west),
                        new Point(south, west))
                .toList();
        return new Boundary(new Territory(id, id.value(), parent), List.of(Area.within(ring, List.of())));
    }
}
