package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.Training;

/** Reports in English find the topics of the region that is shipped. */
class EnglishReportsTest {
    private static final Region REGION = new RegionReader(Path.of("config"), new StandardEnvironment()).read();
    private static final Classifier RUSSIAN = Training.on(REGION.taxonomy());
    private static final Classifier CLASSIFIER = new EnglishToo(RUSSIAN, REGION.glossary());
    private static final int OFFERED = 3;

    static Stream<String> reports() {
        return Phrases.of("english-reports.txt");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void areOfferedTheirTopic(String line) {
        List<String> parts = List.of(line.split("\\s*\\|\\s*", 2));
        String text = parts.getLast();

        assertThat(CLASSIFIER.classify(text)).as(text).isNotInstanceOf(Opinion.Unknown.class);
        assertThat(CLASSIFIER.ranked(text).stream()
                        .limit(OFFERED)
                        .map(guess -> guess.topic().value()))
                .as("%s: %s", text, REGION.glossary().inRussian(text))
                .contains(parts.getFirst());
    }

    @Test
    void areMany() {
        assertThat(reports()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yama na doroge",
                "zvf yf ljhjut",
                "net vody na Lenina 5",
                "no svet gorit",
                "не горят фонари, wifi no"
            })
    void areNotReadIntoRussianTypedWithLatinLetters(String text) {
        assertThat(REGION.glossary().isEnglish(text)).isFalse();
        assertThat(REGION.glossary().inRussian(text)).isEqualTo(text);
    }
}
