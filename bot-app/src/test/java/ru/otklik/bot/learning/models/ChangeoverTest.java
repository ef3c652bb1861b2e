package ru.otklik.bot.learning.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.otklik.bot.learning.models.SmallTown.DOGS;
import static ru.otklik.bot.learning.models.SmallTown.TAXONOMY;
import static ru.otklik.bot.learning.models.SmallTown.first;
import static ru.otklik.bot.learning.models.SmallTown.topic;
import static ru.otklik.bot.learning.models.SmallTown.town;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.learning.LiveClassifier;
import ru.otklik.bot.learning.Models;
import ru.otklik.bot.learning.Models.Used;
import ru.otklik.bot.support.SideBySide;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.ModelFile;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Two nodes on one database. */
class ChangeoverTest {
    private static final String NEW_WORD = SmallTown.at(77, "кадавр воет");

    private final SmallTown town = new SmallTown();
    private final LiveClassifier first = new LiveClassifier();
    private final LiveClassifier second = new LiveClassifier();

    @BeforeEach
    void lessons() {
        town.ordinaryDays(10);
        town.lessons(30, i -> "p" + i, "кадавр воет", DOGS);
    }

    @SideBySide
    @Test
    void everyNodeChangesOverWithoutARestartAndBack() {
        Changeover one = town.node(first, TAXONOMY);
        Changeover other = town.node(second, TAXONOMY);
        one.start();
        other.start();
        try {
            assertThat(first.version()).isEqualTo(Models.EXAMPLES_ALONE);

            town.night();
            long version = town.models.inForce().version();
            await().until(() -> first.version() == version && second.version() == version);
            assertThat(first(first, NEW_WORD)).isEqualTo(DOGS);
            assertThat(first.ranked(NEW_WORD)).isEqualTo(second.ranked(NEW_WORD));

            assertThat(town.models.use(Models.EXAMPLES_ALONE, "cur")).isEqualTo(Used.DONE);
            await().until(() -> first.version() == 0 && second.version() == 0);
        } finally {
            one.stop();
            other.stop();
        }
    }

    @SideBySide
    @Test
    void aBrokenModelLeavesTheOldOneInForceAndCannotBeChosen() {
        town.night();
        long version = town.models.inForce().version();
        Changeover node = town.node(first, TAXONOMY);
        node.look();
        town.jdbc
                .sql("update model set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)")
                .update();
        town.rows.choose(version, "cur", "ещё раз");

        node.look();

        assertThat(first.version()).isEqualTo(version);
        assertThat(first(first, NEW_WORD)).isEqualTo(DOGS);
        assertThat(town.models.use(version, "cur")).isEqualTo(Used.UNREADABLE);
        town.node(second, TAXONOMY).look();
        assertThat(second.version()).isEqualTo(Models.EXAMPLES_ALONE);
    }

    @SideBySide
    @Test
    void trainsAgainWhatWasTaughtOtherTopics() {
        town.night();
        long version = town.models.inForce().version();
        TopicId snow = new TopicId("snow");
        Taxonomy more = town(Stream.concat(
                        TAXONOMY.topics().stream(),
                        Stream.of(topic(snow, "снег не чистят", "сугробы по пояс", "завалило снегом")))
                .toArray(Topic[]::new));
        Taxonomy fewer = town(TAXONOMY.topics().get(0), TAXONOMY.topics().get(2));

        town.node(first, more).look();
        town.node(second, fewer).look();

        assertThat(first.version()).isEqualTo(version);
        assertThat(first(first, "сугробы не убирают")).isEqualTo(snow);
        assertThat(first(first, NEW_WORD)).isEqualTo(DOGS);
        assertThat(second.ranked("собаки лают")).hasSize(2);
        assertThat(first(second, NEW_WORD)).isEqualTo(DOGS);
    }

    @SideBySide
    @Test
    void usesOnlyWhatThereIs() {
        assertThat(town.models.use(7, "cur")).isEqualTo(Used.NO_SUCH_VERSION);
        assertThat(town.models.use(Models.EXAMPLES_ALONE, "cur")).isEqualTo(Used.ALREADY_IN_FORCE);
    }

    @SideBySide
    @Test
    void whatOneNodeHasLearnedOfTheExamplesAnotherDoesNotLearnAgain() {
        town.node(first, TAXONOMY).look();
        assertThat(keep(Training.on(TAXONOMY, List.of(new Sample(NEW_WORD, DOGS)))))
                .isOne();

        town.node(second, TAXONOMY).look();

        assertThat(second.version()).isEqualTo(Models.EXAMPLES_ALONE);
        assertThat(second.ranked(NEW_WORD)).isNotEqualTo(first.ranked(NEW_WORD));
        assertThat(first(second, NEW_WORD)).isEqualTo(DOGS);
    }

    @SideBySide
    @Test
    void learnsTheExamplesAgainWhereWhatIsKeptIsBrokenOrOfOtherTopics() {
        town.node(first, TAXONOMY).look();
        town.jdbc
                .sql("update model_of_examples set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)")
                .update();

        town.node(second, TAXONOMY).look();
        assertThat(second.ranked(NEW_WORD)).isEqualTo(first.ranked(NEW_WORD));
        assertThat(town.rows.bytesOfExamples(ModelFile.fingerprint(TAXONOMY)))
                .hasValueSatisfying(bytes -> assertThat(ModelFile.read(bytes)).isInstanceOf(ModelFile.Read.Good.class));

        Taxonomy fewer = town(TAXONOMY.topics().get(0), TAXONOMY.topics().get(2));
        town.node(second, fewer).look();
        assertThat(second.ranked("собаки лают")).hasSize(2);
    }

    private int keep(Classifier other) {
        return town.jdbc
                .sql("update model_of_examples set bytes = :bytes where taught = :taught")
                .param("bytes", ModelFile.write(other, TAXONOMY))
                .param("taught", ModelFile.fingerprint(TAXONOMY))
                .update();
    }
}
