package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.StandardEnvironment;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.taxonomy.Question;

/** Every language says everything: the bot's own words, and what the region's topics, groups and questions are called. */
class ShippedLanguagesTest {
    private static final Path CONFIG = Path.of("config");
    private static final Region REGION = new RegionReader(CONFIG, new StandardEnvironment()).read();
    private static final int LONGEST_BUTTON = 30;

    private static Set<String> others() {
        return REGION.texts().keySet().stream()
                .filter(language -> !language.equals(Languages.USUAL))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> names(String language) {
        return REGION.texts().getOrDefault(language, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("names."))
                .collect(Collectors.toMap(entry -> entry.getKey().substring("names.".length()), Map.Entry::getValue));
    }

    private static Languages languages() {
        return Snapshot.read(CONFIG, ConfigFiles.in(CONFIG), new StandardEnvironment())
                .languages();
    }

    @Test
    void speaksRussianAndEnglishAndNoKeyIsMissing() {
        assertThat(languages().codes()).startsWith("ru").contains("en");
    }

    @ParameterizedTest
    @MethodSource("others")
    void namesAllTopicsGroupsAndQuestionsAndNothingElse(String language) {
        assertThat(names(language).keySet()).containsExactlyInAnyOrderElementsOf(Texts.namesOf(REGION.taxonomy()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void namesFitOnButtonsAndQuestionsAsk(String language) {
        names(language).forEach((key, name) -> {
            if (key.matches("(?:topic|group|option)\\..*")) {
                assertThat(name).as(key).hasSizeLessThanOrEqualTo(LONGEST_BUTTON);
            } else if (key.startsWith("question.")) {
                assertThat(name).as(key).endsWith("?").hasSizeLessThanOrEqualTo(Question.LONGEST_ASK);
            } else if (key.startsWith("field.")) {
                assertThat(name).as(key).hasSizeLessThanOrEqualTo(Question.LONGEST_NAME);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void buttonsOfOneQuestionDiffer(String language) {
        Texts texts = languages().in(language);
        REGION.taxonomy()
                .topics()
                .forEach(topic -> topic.questions()
                        .forEach(
                                question -> assertThat(texts.of(topic, question).options())
                                        .hasSameSizeAs(question.options())
                                        .doesNotHaveDuplicates()));
        assertThat(REGION.taxonomy().topics().stream().map(texts::name)).doesNotHaveDuplicates();
    }
}
