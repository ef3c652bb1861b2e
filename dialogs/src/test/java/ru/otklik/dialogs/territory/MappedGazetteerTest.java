package ru.otklik.dialogs.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedGazetteerTest {
    private final Gazetteer gazetteer = Town.gazetteer();

    @Test
    void namesTheNearestStreet() {
        Point point = new Point(56.2247, 41.3630);

        assertThat(gazetteer.at(point)).isEqualTo(new Found.One(new Place("рядом с ул. Гагарина", point, Town.CENTRE)));
    }

    @Test
    void choosesTheSmallestOfNestedTerritories() {
        Point inside = new Point(56.2301, 41.3502);
        Point outside = new Point(56.2305, 41.3218);

        assertThat(gazetteer.at(inside))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.place().territory()).isEqualTo(Town.SQUARE));
        assertThat(gazetteer.at(outside))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.place().territory()).isEqualTo(Town.CENTRE));
    }

    @Test
    void namesTheTerritoryWhereNoStreetIsNear() {
        Point field = new Point(56.21, 41.58);

        assertThat(gazetteer.at(field))
                .isEqualTo(new Found.One(new Place("место на карте, Сельская территория", field, Town.VILLAGES)));
    }

    @Test
    void knowsWhatLiesOutsideOfAllTerritories() {
        assertThat(gazetteer.at(new Point(55.75, 37.62))).isEqualTo(new Found.Outside());
        assertThat(gazetteer.at(new Point(-90, 180))).isEqualTo(new Found.Outside());
    }

    @Test
    void countsABorderIn() {
        assertThat(gazetteer.at(new Point(56.20, 41.35))).isInstanceOf(Found.One.class);
    }

    @Test
    void listsItsTerritories() {
        assertThat(gazetteer.territories())
                .extracting(Territory::id)
                .containsExactly(Town.CENTRE, Town.SQUARE, Town.NORTH, Town.VILLAGES);
        assertThat(gazetteer.territory(Town.NORTH)).map(Territory::name).contains("Северный район");
        assertThat(gazetteer.territory(new TerritoryId("nowhere"))).isEmpty();
    }
}
