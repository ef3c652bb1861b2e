package ru.otklik.dialogs.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The topics file that the classifier is measured with: «evaluate --topics …/sixty-eight-topics.yml». */
class SixtyEightTopicsTest {
    private static final int FEWEST_EXAMPLES = 8;

    private final Map<String, List<Map<String, Object>>> file = read();

    private static Map<String, List<Map<String, Object>>> read() {
        try (InputStream in =
                Objects.requireNonNull(SixtyEightTopicsTest.class.getResourceAsStream("sixty-eight-topics.yml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Map<String, Object>> topics() {
        return Objects.requireNonNull(file.get("topics"));
    }

    private static List<?> examples(Map<String, Object> topic) {
        return (List<?>) Objects.requireNonNull(topic.get("examples"));
    }

    @Test
    void hasSixtyEightTopicsInSixteenGroups() {
        assertThat(topics()).hasSize(68);
        assertThat(file.get("groups")).hasSize(16);
    }

    @Test
    void hasEnoughPhrasesForEachTopicAndNoneTwice() {
        assertThat(topics())
                .allSatisfy(topic -> assertThat(examples(topic)).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES));
        assertThat(topics().stream().flatMap(topic -> examples(topic).stream()).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(phrase -> assertThat(phrase).isInstanceOf(String.class));
    }
}
