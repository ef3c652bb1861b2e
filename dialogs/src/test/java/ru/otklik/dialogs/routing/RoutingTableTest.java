package ru.otklik.dialogs.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

class RoutingTableTest {
    private static final TopicId HOLE = new TopicId("hole");
    private static final TopicId SIGN = new TopicId("sign");
    private static final GroupId ROADS = new GroupId("roads");
    private static final TerritoryId TOWN = new TerritoryId("town");
    private static final TerritoryId CENTRE = new TerritoryId("centre");
    private static final TerritoryId VILLAGE = new TerritoryId("village");

    private static final Taxonomy TAXONOMY =
            new Taxonomy(List.of(new TopicGroup(ROADS, "Дороги")), List.of(topic(HOLE), topic(SIGN)));
    private static final List<Territory> TERRITORIES = List.of(
            new Territory(TOWN, "Город", null),
            new Territory(CENTRE, "Центр", TOWN),
            new Territory(VILLAGE, "Село", null));

    private static Topic topic(TopicId id) {
        return new Topic(id, ROADS, "Тема", "тему", List.of("пример"), 3);
    }

    private static Rule topicRule(
            int line, TopicId topic, @Nullable TerritoryId territory, @Nullable String page, String agency) {
        return new Rule(topic, null, territory, page, new AgencyId(agency), "routing.yml:" + line);
    }

    private static Rule groupRule(int line, @Nullable TerritoryId territory, @Nullable String page, String agency) {
        return new Rule(null, ROADS, territory, page, new AgencyId(agency), "routing.yml:" + line);
    }

    private static Route to(String agency, int line) {
        return new Route.To(new AgencyId(agency), "routing.yml:" + line);
    }

    private static Routing table(Rule... rules) {
        return new RoutingTable(TAXONOMY, TERRITORIES, List.of(rules));
    }

    @Test
    void prefersTheTopicToItsGroupEvenWhereTheGroupNamesATerritory() {
        Routing routing = table(groupRule(1, CENTRE, "p", "group"), topicRule(2, HOLE, null, null, "topic"));

        assertThat(routing.route(HOLE, CENTRE, "p")).isEqualTo(to("topic", 2));
        assertThat(routing.route(SIGN, CENTRE, "p")).isEqualTo(to("group", 1));
    }

    @Test
    void prefersTheOwnTerritoryToItsParentAndThatToEverywhere() {
        Routing routing = table(
                topicRule(1, HOLE, null, null, "everywhere"),
                topicRule(2, HOLE, TOWN, null, "town"),
                topicRule(3, HOLE, CENTRE, null, "centre"));

        assertThat(routing.route(HOLE, CENTRE, "p")).isEqualTo(to("centre", 3));
        assertThat(routing.route(HOLE, TOWN, "p")).isEqualTo(to("town", 2));
        assertThat(routing.route(HOLE, VILLAGE, "p")).isEqualTo(to("everywhere", 1));
        assertThat(routing.route(HOLE, null, "p")).isEqualTo(to("everywhere", 1));
    }

    @Test
    void aRuleForATerritoryHoldsForWhatLiesInside() {
        assertThat(table(groupRule(1, TOWN, null, "town")).route(HOLE, CENTRE, "p"))
                .isEqualTo(to("town", 1));
    }

    @Test
    void prefersTheTerritoryToThePage() {
        Routing routing = table(topicRule(1, HOLE, null, "p", "page"), topicRule(2, HOLE, TOWN, null, "territory"));

        assertThat(routing.route(HOLE, CENTRE, "p")).isEqualTo(to("territory", 2));
        assertThat(routing.route(HOLE, VILLAGE, "p")).isEqualTo(to("page", 1));
    }

    @Test
    void prefersThePageToAllPages() {
        Routing routing = table(topicRule(1, HOLE, TOWN, null, "all"), topicRule(2, HOLE, TOWN, "p", "page"));

        assertThat(routing.route(HOLE, TOWN, "p")).isEqualTo(to("page", 2));
        assertThat(routing.route(HOLE, TOWN, "q")).isEqualTo(to("all", 1));
    }

    @Test
    void nobodyOwnsWhatNoRuleMentions() {
        Routing routing = table(topicRule(1, HOLE, CENTRE, null, "centre"), topicRule(2, SIGN, null, "p", "page"));

        assertThat(routing.route(HOLE, VILLAGE, "p")).isEqualTo(new Route.Nobody());
        assertThat(routing.route(HOLE, null, "p")).isEqualTo(new Route.Nobody());
        assertThat(routing.route(SIGN, CENTRE, "q")).isEqualTo(new Route.Nobody());
        assertThat(routing.route(null, CENTRE, "p")).isEqualTo(new Route.Nobody());
        assertThat(routing.route(new TopicId("unknown"), CENTRE, "p")).isEqualTo(new Route.Nobody());
    }

    @Test
    void knowsWhatOthersAnswerForEverywhere() {
        Rule all = new Rule(HOLE, null, null, null, null, Map.of("ru", "Напишите туда."), "routing.yml:1");
        Rule same = new Rule(HOLE, null, TOWN, null, null, Map.of("ru", "Напишите туда."), "routing.yml:2");
        Rule other = new Rule(HOLE, null, CENTRE, null, null, Map.of("ru", "Напишите сюда."), "routing.yml:3");

        assertThat(table(all, same).elsewhereEverywhere(HOLE, "p")).contains((Route.Elsewhere) all.route());
        assertThat(table(all, other).elsewhereEverywhere(HOLE, "p")).isEmpty();
        assertThat(table(all, topicRule(2, HOLE, VILLAGE, null, "village")).elsewhereEverywhere(HOLE, "p"))
                .isEmpty();
        assertThat(table(same).elsewhereEverywhere(HOLE, "p")).isEmpty();
    }

    @Test
    void refusesTwoRulesForTheSameCaseAndNamesBothLines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(groupRule(3, TOWN, "p", "one"), groupRule(7, TOWN, "p", "two")))
                .withMessageContainingAll("routing.yml:3", "routing.yml:7");
    }

    @Test
    void aRuleIsAboutATopicOrAboutAGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(HOLE, ROADS, null, null, new AgencyId("a"), "routing.yml:1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(null, null, null, null, new AgencyId("a"), "routing.yml:1"));
    }

    @Test
    void endsTheWalkWhereTerritoriesGoRound() {
        List<Territory> round = List.of(new Territory(TOWN, "Город", CENTRE), new Territory(CENTRE, "Центр", TOWN));
        Routing routing = new RoutingTable(TAXONOMY, round, List.of(topicRule(1, HOLE, VILLAGE, null, "village")));

        assertThat(routing.route(HOLE, CENTRE, "p")).isEqualTo(new Route.Nobody());
    }
}
