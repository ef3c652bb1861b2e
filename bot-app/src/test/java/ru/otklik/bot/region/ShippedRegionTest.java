package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

class ShippedRegionTest {
    private static final Region REGION = new RegionReader(Path.of("config"), new StandardEnvironment()).read();
    private static final Classifier CLASSIFIER = Training.on(REGION.taxonomy());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    street-light         | у дома на ленина 5 вторую неделю не горят фонари, дети в темноте ходят
                    road-hole            | Огромная яма на дороге, не объехать
                    gas-smell            | в подъезде сильно пахнет газом
                    waste-not-collected  | мусор не вывозят третий день
                    heating-off          | батареи холодные
                    water-off            | с утра нет воды
                    stray-dogs           | стая бродячих собак у школы
                    bus-late             | автобус не пришёл
                    """)
    void recognisesWhatPeopleWriteAboutMost(String topic, String text) {
        assertThat(CLASSIFIER.classify(text))
                .isInstanceOfSatisfying(
                        Opinion.Clear.class,
                        clear -> assertThat(clear.best().topic()).hasToString(topic));
    }

    @Test
    void findsTheAddressOfTheFirstExample() {
        assertThat(REGION.gazetteer().find("у дома на ленина 5 вторую неделю не горят фонари"))
                .isInstanceOfSatisfying(Found.One.class, one -> {
                    assertThat(one.place().address()).isEqualTo("ул. Ленина, 5");
                    assertThat(one.place().territory()).isNotNull();
                });
    }

    @Test
    void hasEverythingAnOperatorNeeds() {
        assertThat(REGION.name()).isNotBlank();
        assertThat(REGION.pages()).isNotEmpty();
        assertThat(REGION.taxonomy().topics()).isNotEmpty();
        assertThat(REGION.gazetteer().territories()).isNotEmpty();
        assertThat(REGION.agency(REGION.curator())).isPresent();
    }

    @Test
    void routesEveryTopicToAnAgencyOrKnowinglyToNobody() {
        List<@Nullable TerritoryId> places = new ArrayList<>();
        REGION.gazetteer().territories().stream().map(Territory::id).forEach(places::add);
        places.add(null);
        for (Topic topic : REGION.taxonomy().topics()) {
            for (TerritoryId place : places) {
                for (Page page : REGION.pages()) {
                    Route route =
                            REGION.routing().route(topic.id(), place, page.id().value());
                    if (route instanceof Route.To to) {
                        assertThat(REGION.agency(to.agency())).isPresent();
                    }
                }
            }
        }
    }

    @Test
    void asksMoreAboutWhatAgenciesCannotStartWithout() {
        List<Topic> asking = REGION.taxonomy().topics().stream()
                .filter(topic -> !topic.questions().isEmpty())
                .toList();

        assertThat(asking)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(topic -> assertThat(topic.questions())
                        .hasSizeLessThanOrEqualTo(3)
                        .allSatisfy(question -> assertThat(question.ask()).endsWith("?")));
    }

    @Test
    void understandsItsOwnButtonsWhenTheyAreTyped() {
        for (Topic topic : REGION.taxonomy().topics()) {
            for (Question question : topic.questions()) {
                for (String option : question.options()) {
                    assertThat(question.read(option.toLowerCase(Locale.ROOT), LocalDate.of(2026, 11, 25)))
                            .isInstanceOfSatisfying(
                                    Answer.Given.class,
                                    given -> assertThat(given.value()).isEqualToIgnoringCase(option));
                }
            }
        }
    }
}
