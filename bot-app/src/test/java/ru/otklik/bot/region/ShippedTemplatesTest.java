package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.otklik.dialogs.plainwords.PlainWords;

/** The shipped templates, filled in as a clerk would: what the desk offers passes the desk's own check. */
class ShippedTemplatesTest {
    private static final Map<String, String> FILLED = filled();

    private static Map<String, String> filled() {
        Map<String, String> filled = new HashMap<>();
        filled.put("адрес", "ул. Ленина, 5");
        filled.put("номер", "26-000001");
        filled.put("ведомство", "Горсвет");
        filled.put("дата", "26 ноября");
        filled.put("день", "28 ноября");
        filled.put("месяц", "мае");
        filled.put("время", "18:00");
        filled.put("причина", "лопнула труба");
        filled.put("кто", "бригада Горсвета");
        filled.put("где", "у дома 7");
        filled.put("как часто", "каждый день");
        filled.put("что сделали", "Покрасили стены и повесили лампы");
        filled.put("что сделаем", "поставим новый забор");
        filled.put("что увидели", "фонари горят");
        filled.put("что меняли", "кабель");
        filled.put("что меняет", "задвижку");
        filled.put("что починят", "кабель");
        filled.put("что проверил", "стояк");
        filled.put("что решили", "сухие ветки обрежем");
        return filled;
    }

    private static ConfigFolder config() {
        return new ConfigFolder(Path.of("config"));
    }

    static Stream<AnswerTemplate> templates() {
        ConfigFolder folder = config();
        List<AnswerTemplate> templates = TemplatesFile.read(
                folder,
                TopicsFile.read(folder).knownTopics(),
                AgenciesFile.read(folder).known());
        folder.refuseIfMistaken();
        return templates.stream();
    }

    @Test
    void thereAreADozenAndMoreWithNamesOfTheirOwn() {
        assertThat(templates()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(templates().map(AnswerTemplate::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isPlainOnceItIsFilledIn(AnswerTemplate template) {
        String answer = template.filled(FILLED);

        assertThat(AnswerTemplate.blanksIn(answer)).isEmpty();
        assertThat(new PlainWords(PlainWordsFile.read(config())).check(answer))
                .as(answer)
                .isEmpty();
        assertThat(answer).doesNotContainPattern("[.!?] [а-яё]");
    }
}
