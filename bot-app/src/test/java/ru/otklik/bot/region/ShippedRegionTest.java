package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

class ShippedRegionTest {
    private final Region region = new RegionReader(Path.of("config"), new StandardEnvironment()).read();

    @Test
    void hasEverythingAnOperatorNeeds() {
        assertThat(region.name()).isNotBlank();
        assertThat(region.pages()).isNotEmpty();
        assertThat(region.taxonomy().topics()).isNotEmpty();
        assertThat(region.gazetteer().territories()).isNotEmpty();
        assertThat(region.agency(region.curator())).isPresent();
    }

    @Test
    void routesEveryTopicToAnAgencyOrKnowinglyToNobody() {
        List<@Nullable TerritoryId> places = new ArrayList<>();
        region.gazetteer().territories().stream().map(Territory::id).forEach(places::add);
        places.add(null);
        for (Topic topic : region.taxonomy().topics()) {
            for (TerritoryId place : places) {
                for (Page page : region.pages()) {
                    Route route =
                            region.routing().route(topic.id(), place, page.id().value());
                    if (route instanceof Route.To to) {
                        assertThat(region.agency(to.agency())).isPresent();
                    }
                }
            }
        }
    }
}
