package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;

class ModelFileTest {
    private static final Taxonomy TAXONOMY = TownTopics.TAXONOMY;
    private static final Classifier CLASSIFIER = TownTopics.CLASSIFIER;
    private static final byte[] WRITTEN = ModelFile.write(CLASSIFIER, TAXONOMY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "у дома на ленина 5 вторую неделю не горят фонари, дети в темноте ходят",
                "не гарят фанари",
                "темно, мусор, собаки",
                "привет",
                "",
                "zvf yf ljhjut"
            })
    void answersExactlyAsTheOneThatWasWritten(String text) {
        ModelFile.Read.Good read = good(ModelFile.read(WRITTEN));

        assertThat(read.classifier().classify(text)).isEqualTo(CLASSIFIER.classify(text));
        assertThat(read.classifier().ranked(text)).isEqualTo(CLASSIFIER.ranked(text));
        assertThat(read.classifier().bytes()).isEqualTo(CLASSIFIER.bytes());
        assertThat(read.topics())
                .isEqualTo(TAXONOMY.topics().stream().map(Topic::id).toList());
        assertThat(read.taught()).isEqualTo(ModelFile.fingerprint(TAXONOMY));
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThat(ModelFile.read(new byte[0])).isInstanceOf(ModelFile.Read.Refused.class);
        assertThat(ModelFile.read("{\"model\": 1}".repeat(20).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ModelFile.Read.Refused.class);
    }

    @Test
    void refusesABrokenModel() {
        for (int at : new int[] {12, 15, 40, WRITTEN.length / 2, WRITTEN.length - 1}) {
            byte[] broken = WRITTEN.clone();
            broken[at] ^= 1;
            assertThat(ModelFile.read(broken)).isInstanceOf(ModelFile.Read.Refused.class);
        }
        assertThat(ModelFile.read(Arrays.copyOf(WRITTEN, WRITTEN.length - 100)))
                .isInstanceOf(ModelFile.Read.Refused.class);
    }

    @Test
    void seesThatTheTopicsHaveChanged() {
        List<Topic> topics = TAXONOMY.topics();
        Topic first = topics.getFirst();
        Topic changed = new Topic(
                first.id(), first.group(), first.name(), first.about(), List.of("совсем другое"), first.answerDays());
        Taxonomy other = new Taxonomy(
                TAXONOMY.groups(),
                topics.stream().map(topic -> topic == first ? changed : topic).toList());

        assertThat(ModelFile.fingerprint(other)).isNotEqualTo(ModelFile.fingerprint(TAXONOMY));
        assertThat(ModelFile.fingerprint(new Taxonomy(TAXONOMY.groups(), topics)))
                .isEqualTo(ModelFile.fingerprint(TAXONOMY));
    }

    @Test
    void givesUpLearningWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Training.on(TAXONOMY)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static ModelFile.Read.Good good(ModelFile.Read read) {
        return (ModelFile.Read.Good) read;
    }
}
