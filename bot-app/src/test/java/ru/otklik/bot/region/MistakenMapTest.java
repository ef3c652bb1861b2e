package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Territories, streets and landmarks that are sound each by itself and can't be true together. */
class MistakenMapTest {
    private static final String WEST = square(41.30, 56.20, 41.40, 56.26);
    private static final String NOTHING = "settlement,kind,street,houses,territory,lat,lon\n";

    @TempDir
    Path path;

    private RegionFolder folder;

    @BeforeEach
    void makeASoundRegion() {
        folder = new RegionFolder(path).with("streets.csv", NOTHING);
    }

    private static String square(double west, double south, double east, double north) {
        return "[[[%1$s, %2$s], [%3$s, %2$s], [%3$s, %4$s], [%1$s, %4$s], [%1$s, %2$s]]]"
                .formatted(west, south, east, north);
    }

    private static String named(String name, String feature) {
        return feature.replace("Район", name);
    }

    private RegionFolder territories(String... features) {
        return folder.with("territories.geojson", RegionFolder.geojson(features));
    }

    @Test
    void refusesTerritoriesThatOverlap() {
        territories(
                named("Запад", RegionFolder.feature("west", WEST)),
                named("Восток", RegionFolder.feature("east", square(41.39, 56.20, 41.50, 56.26))));

        assertThat(folder.mistakes())
                .containsExactly(
                        "territories.geojson:5: территория «Восток» накладывается на «Запад» из строки 2, общего 10 %: соседние должны только касаться");
    }

    @Test
    void refusesTwoTerritoriesOnTheSameLand() {
        territories(
                named("Запад", RegionFolder.feature("west", WEST)),
                named("Тот же", RegionFolder.feature("same", WEST)));

        assertThat(folder.mistakes())
                .containsExactly(
                        "territories.geojson:5: территория «Тот же» накладывается на «Запад» из строки 2, общего 100 %: соседние должны только касаться");
    }

    @Test
    void refusesAPartThatLiesOutsideOfItsWhole() {
        territories(
                named("Запад", RegionFolder.feature("west", WEST)),
                named("Село", RegionFolder.feature("village", square(41.38, 56.20, 41.42, 56.22)))
                        .replace("\"name\"", "\"parent\": \"west\", \"name\""));

        assertThat(folder.mistakes())
                .containsExactly(
                        "territories.geojson:5: территория «Село» — часть «Запад» из строки 2, но внутри лежит только 50 % её");
    }

    @Test
    void acceptsNeighboursWhoseBordersAreDrawnByHandAndTerritoriesInsideOfOthers() {
        territories(
                RegionFolder.feature("west", WEST),
                RegionFolder.feature("east", square(41.3999, 56.20, 41.50, 56.26)),
                RegionFolder.feature("town", square(41.32, 56.21, 41.36, 56.24)),
                RegionFolder.feature("quarter", square(41.33, 56.22, 41.34, 56.23))
                        .replace("\"name\"", "\"parent\": \"town\", \"name\""));

        assertThat(folder.read().gazetteer().territories()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1-60        | 60-80       | 60
                    1-60        | 31          | 31
                    1-60        | 12А         | 12А
                    1-71 odd    | 2-64        | 3
                    ''          | 5-9         | 5
                    5-9 even    | ''          | 6
                    1-45; 61А   | 47-61; 61А  | 61А
                    """)
    void refusesAHouseInTwoRowsOfItsStreet(String first, String second, String house) {
        folder.with("streets.csv", NOTHING + """
                Заречный,ул.,Ленина,%s,center,,
                Заречный,ул.,Мира,%2$s,center,,
                Заречный,ул.,Ленина,%2$s,center,,
                """.formatted(first, second));

        assertThat(folder.mistakes())
                .containsExactly("streets.csv:4: дом %s этой улицы есть и в строке 2: каждый дом должен стоять в одной"
                        .formatted(house));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1-71 odd  | 2-64 even
                    1-60      | 61-80
                    12/3      | 12/5
                    61А       | 61Б
                    """)
    void acceptsAStreetInTwoRowsWithHousesOfTheirOwn(String first, String second) {
        folder.with("streets.csv", NOTHING + """
                Заречный,ул.,Ленина,%s,center,,
                Заречный,ул.,Ленина,%s,center,,
                """.formatted(first, second));

        assertThat(folder.read().gazetteer()).isNotNull();
    }

    @Test
    void refusesAPointOutsideOfItsTerritory() {
        territories(
                        named("Запад", RegionFolder.feature("west", WEST)),
                        named("Восток", RegionFolder.feature("east", square(41.40, 56.20, 41.50, 56.26))))
                .with("streets.csv", NOTHING + """
                        Заречный,ул.,Ленина,1-60,west,56.2301,41.3502
                        Заречный,ул.,Мира,1-60,west,56.2301,41.4502
                        Заречный,ул.,Садовая,1-60,east,56.2700,41.4502
                        """)
                .with("landmarks.csv", """
                        settlement,name,territory,lat,lon
                        Заречный,рынок,east,56.2301,41.3502
                        """);

        assertThat(folder.mistakes())
                .containsExactly(
                        "landmarks.csv:2: точка в 3078 м от своей территории «Восток», она лежит в «Запад»",
                        "streets.csv:3: точка в 3103 м от своей территории «Запад», она лежит в «Восток»",
                        "streets.csv:4: точка в 1112 м от своей территории «Восток»");
    }

    @Test
    void acceptsAPointThatIsJustAcrossTheBorder() {
        folder.with("streets.csv", NOTHING + "Заречный,ул.,Ленина,1-60,center,56.2610,41.3502\n");

        assertThat(folder.read().gazetteer()).isNotNull();
    }

    @Test
    void refusesThemInADryRunToo() {
        folder.with("new.csv", NOTHING + """
                Заречный,ул.,Ленина,1-60,center,,
                Заречный,ул.,Ленина,55-90,center,,
                """);

        assertThat(DryRun.read(path, Map.of("streets.csv", path.resolve("new.csv"))))
                .isInstanceOfSatisfying(
                        ReadRegion.Bad.class,
                        bad -> assertThat(bad.mistakes())
                                .containsExactly(path.resolve("new.csv")
                                        + ":3: дом 55 этой улицы есть и в строке 2: каждый дом должен стоять в одной"));
    }
}
