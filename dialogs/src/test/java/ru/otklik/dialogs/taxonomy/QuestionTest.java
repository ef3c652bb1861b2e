package ru.otklik.dialogs.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Question WHERE =
            question("where", new Kind.Choice(List.of("Во всём доме", "В одной квартире", "В одной комнате")));
    private static final Question SINCE = question("since", new Kind.Day(true));
    private static final Question TEMPERATURE =
            question("temperature", new Kind.Amount(new BigDecimal(-30), new BigDecimal(35), "°C"));
    private static final Question NEIGHBOURS = question("neighbours", new Kind.YesNo());
    private static final Question NOTE = question("note", new Kind.Words());

    private static Question question(String id, Kind kind) {
        return new Question(id, "Что скажете?", "Ответ", kind, false, Map.of());
    }

    private static Question under(String id, String earlier, String... values) {
        return new Question(id, "Что скажете?", "Ответ", new Kind.Words(), false, Map.of(earlier, Set.of(values)));
    }

    private static Topic topic(Question... questions) {
        return new Topic(
                new TopicId("heating"),
                new GroupId("heat"),
                "Холодно",
                "отопление",
                List.of(),
                1,
                List.of(questions),
                Topic.USUAL_RADIUS);
    }

    private static Question named(String name) {
        return topic(WHERE, SINCE, TEMPERATURE, NEIGHBOURS, NOTE).question(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where       | во всём доме      | Во всём доме
            where       | 2                 | В одной квартире
            where       | третье            | В одной комнате
            where       | в доме            | Во всём доме
            where       | комната           | В одной комнате
            where       | в квартере        | В одной квартире
            since       | с 20 ноября       | 2026-11-20
            since       | вторую неделю     | 2026-11-18
            temperature | +15               | 15
            temperature | 15,50 градусов    | 15.5
            temperature | пятнадцать        | 15
            temperature | минус десять      | -10
            temperature | 20                | 20
            neighbours  | ага               | да
            neighbours  | не-а              | нет
            note        | ' трубу прорвало ' | трубу прорвало
            """)
    void readsAnswersIntoOneForm(String question, String text, String value) {
        assertThat(named(question).read(text, TODAY)).isEqualTo(new Answer.Given(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where       | на улице      | NO_SUCH_CHOICE
            where       | в одной       | NO_SUCH_CHOICE
            where       | 4             | NO_SUCH_CHOICE
            since       | давно         | NOT_A_DATE
            since       | завтра        | IN_THE_FUTURE
            since       | 30.11         | IN_THE_FUTURE
            temperature | холодно       | NOT_A_NUMBER
            temperature | 150           | TOO_LARGE
            temperature | -50           | TOO_SMALL
            neighbours  | не знаю       | NOT_YES_NO
            note        | ' '           | EMPTY
            """)
    void saysWhyItRefuses(String question, String text, Answer.Why why) {
        assertThat(named(question).read(text, TODAY)).isEqualTo(new Answer.Refused(why));
    }

    @Test
    void refusesWordsWithoutEnd() {
        assertThat(NOTE.read("а".repeat(501), TODAY)).isEqualTo(new Answer.Refused(Answer.Why.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where       | Во всём доме | Во всём доме
            since       | 2026-11-20   | с 20 ноября
            since       | 2025-12-02   | со 2 декабря 2025 года
            temperature | 15           | 15 °C
            temperature | -10.5        | −10,5 °C
            neighbours  | да           | да
            """)
    void showsAnswersAsPeopleSayThem(String question, String answer, String shown) {
        assertThat(named(question).shown(answer, TODAY)).isEqualTo(shown);
    }

    @Test
    void showsADayThatIsNoBeginning() {
        assertThat(new Kind.Day(false).shown("2026-11-20", TODAY)).isEqualTo("20 ноября");
    }

    @Test
    void offersButtonsWhereTheyAnswer() {
        assertThat(WHERE.options()).hasSize(3);
        assertThat(NEIGHBOURS.options()).containsExactly("Да", "Нет");
        assertThat(SINCE.options()).isEmpty();
    }

    @Test
    void asksOnlyWhatEarlierAnswersLetItAsk() {
        Topic topic = topic(WHERE, under("flat", "where", "В одной квартире", "В одной комнате"));

        assertThat(topic.questionsFor(Map.of())).containsExactly(WHERE);
        assertThat(topic.questionsFor(Map.of("where", "Во всём доме"))).containsExactly(WHERE);
        assertThat(topic.questionsFor(Map.of("where", "В одной комнате"))).hasSize(2);
    }

    @Test
    void forgetsAnswersThatAChangedMindHasMadePointless() {
        Topic topic = topic(NEIGHBOURS, under("first", "neighbours", "да"), under("second", "first", "вода"));

        assertThat(topic.questionsFor(Map.of("neighbours", "да", "first", "вода")))
                .hasSize(3);
        assertThat(topic.questionsFor(Map.of("neighbours", "нет", "first", "вода")))
                .containsExactly(NEIGHBOURS);
    }

    @Test
    void dependsOnEarlierQuestionsOnly() {
        assertThatThrownBy(() -> topic(under("flat", "where", "да"), WHERE)).hasMessageContaining("flat");
        assertThatThrownBy(() -> topic(WHERE, WHERE)).hasMessageContaining("twice");
    }
}
