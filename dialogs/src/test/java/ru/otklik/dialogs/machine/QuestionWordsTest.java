package ru.otklik.dialogs.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.dialogs.conversation.QuestionWords;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Answers are kept in one form and shown in each language. */
class QuestionWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Topic HEATING = new Topic(
            new TopicId("heating-off"),
            new GroupId("heat"),
            "Холодные батареи",
            "отопление",
            List.of(),
            1,
            List.of(
                    question("where", new Kind.Choice(List.of("Во всём доме", "Во всей квартире", "В одной комнате"))),
                    question("since", new Kind.Day(true)),
                    question("temperature", new Kind.Amount(null, new BigDecimal(35), "°C")),
                    question("child", new Kind.YesNo()),
                    question("words", new Kind.Words())),
            0);

    private static Question question(String id, Kind kind) {
        return new Question(id, "Как?", "Имя", kind, false, Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where       | Во всей квартире | In the whole flat | Во всей квартире
            where       | На улице         | На улице          | На улице
            since       | 2026-11-20       | since 20 November | с 20 ноября
            temperature | 15.5             | 15.5 °C           | 15,5 °C
            child       | да               | yes               | да
            child       | нет              | no                | нет
            words       | так себе         | так себе          | так себе
            """)
    void showsAnAnswerInTheLanguageAskedFor(String question, String answer, String english, String russian) {
        assertThat(words("en", question).shown(answer, TODAY)).isEqualTo(english);
        assertThat(words("ru", question).shown(answer, TODAY)).isEqualTo(russian);
        assertThat(words("en", question).shownAgain(russian, TODAY)).isEqualTo(english);
    }

    private static QuestionWords words(String language, String id) {
        Question question = HEATING.question(id).orElseThrow();
        return SmallTown.languages().in(language).of(HEATING, question);
    }
}
