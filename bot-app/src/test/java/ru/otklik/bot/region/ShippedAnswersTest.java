package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.otklik.dialogs.classification.ReadyAnswer;
import ru.otklik.dialogs.classification.ReadyAnswers;

/** The shipped answers, asked for in other words than their examples. */
class ShippedAnswersTest {
    private static final ReadyAnswers ANSWERS = answers();

    private static ReadyAnswers answers() {
        ConfigFolder folder = new ConfigFolder(Path.of("config"));
        ReadyAnswers answers = AnswersFile.read(folder);
        folder.refuseIfMistaken();
        return answers;
    }

    static Stream<String> questions() {
        return Phrases.of("answers-questions.txt");
    }

    static Stream<String> complaints() {
        return Phrases.of("answers-complaints.txt");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersAQuestionThatManyAsk(String line) {
        List<String> parts = List.of(line.split("\\s*\\|\\s*", 2));

        assertThat(ANSWERS.find(parts.getLast()).map(ReadyAnswer::id)).contains(parts.getFirst());
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void leavesAComplaintAboutTheSameToTheAgency(String text) {
        assertThat(ANSWERS.find(text).map(ReadyAnswer::id)).isEmpty();
    }

    @Test
    void hasManyPhrasesOfBothSorts() {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(complaints()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @Test
    void answersEachQuestionInBothLanguages() {
        assertThat(ANSWERS.all())
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(answer -> assertThat(answer.say()).containsOnlyKeys("ru", "en"));
    }

    @Test
    void answersTheExamplesThemselves() {
        for (ReadyAnswer answer : ANSWERS.all()) {
            for (String example : answer.examples()) {
                assertThat(ANSWERS.find(example).map(ReadyAnswer::id))
                        .as(example)
                        .contains(answer.id());
            }
        }
    }
}
