package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/** Every topic × territory × page, in two regions that are built differently. */
class RouteWalkTest {
    private static final Path SHIPPED = Path.of("config");
    private static final Path ISLANDS = islands();

    private static Path islands() {
        try {
            Path region = Path.of(Objects.requireNonNull(RouteWalkTest.class.getResource("islands/region.yml"))
                    .toURI());
            return Objects.requireNonNull(region.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Region region(Path folder) {
        return new RegionReader(folder, new StandardEnvironment()).read();
    }

    @Test
    void theShippedTableDecidesEveryCaseAsItsWordsSay() {
        Region region = region(SHIPPED);

        List<RouteWalk.Stop> stops = new RouteWalk(region, SHIPPED).stops();

        assertThat(stops)
                .hasSizeGreaterThan(3_000)
                .allSatisfy(stop -> assertThat(stop.agency()).isEqualTo(stop.meant()))
                .allSatisfy(stop -> {
                    if (stop.decided() instanceof Route.To to) {
                        assertThat(region.agency(to.agency())).isPresent();
                    }
                });
    }

    @Test
    void onlyWhatIsKnowinglyLeftOutGoesToTheCurator() {
        Set<String> unowned = new RouteWalk(region(SHIPPED), SHIPPED)
                .stops().stream()
                        .filter(stop -> stop.decided() instanceof Route.Nobody)
                        .map(stop -> stop.topic().id().value())
                        .collect(Collectors.toSet());

        assertThat(unowned).containsExactly("wages");
    }

    @Test
    void nestedTerritoriesAndPagesDecideEveryCaseAsTheTableSays() {
        assertThat(new RouteWalk(region(ISLANDS), ISLANDS).stops())
                .hasSize(6 * 5 * 3)
                .allSatisfy(stop -> assertThat(stop.agency()).as("%s", stop).isEqualTo(stop.meant()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        hole,       north,   krai-bot,    north-roads
        hole,       village, krai-bot,    north-roads
        hole,       village, village-bot, village
        hole,       south,   krai-bot,    centre
        hole,       south,   port-bot,    port
        hole,       north,   port-bot,    north-roads
        bridge,     south,   krai-bot,    port
        bridge,     village, port-bot,    village
        bridge,     ,        krai-bot,    centre
        ferry-late, south,   krai-bot,    ferry
        ferry-late, village, port-bot,    port
        pier,       village, village-bot, port
        lighthouse, south,   krai-bot,    elsewhere
        lighthouse, village, port-bot,    village
        lighthouse, south,   port-bot,    port
        noise,      village, village-bot, nobody
        """)
    void theMostSpecificRuleWins(String topic, String territory, String page, String agency) {
        Route route = region(ISLANDS)
                .routing()
                .route(
                        new TopicId(topic),
                        Optional.ofNullable(territory).map(TerritoryId::new).orElse(null),
                        page);

        assertThat(
                        switch (route) {
                            case Route.To to -> to.agency().value();
                            case Route.Elsewhere _ -> "elsewhere";
                            case Route.Nobody _ -> "nobody";
                        })
                .isEqualTo(agency);
    }

    @Test
    void aPagesOwnAgencyIsPreferredOnlyWhereTheTableSaysSo() {
        Route route = region(ISLANDS).routing().route(new TopicId("pier"), null, "village-bot");

        assertThat(route).isEqualTo(new Route.To(new AgencyId("port"), "routing.yml:7"));
    }
}
