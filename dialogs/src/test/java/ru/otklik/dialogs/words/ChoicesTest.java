package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {
    private static final List<String> WHERE = List.of("Во всём доме", "В одной квартире", "В одной комнате");
    private static final List<String> TOPICS =
            List.of("Не горят фонари", "Нужны новые фонари", "Фонари горят днём", "Другое");
    private static final List<String> REVIEW =
            List.of("Отправить", "Исправить тему", "Исправить место", "Исправить текст", "Отменить");
    private static final List<String> REPORTS = List.of("№ 26-000002", "№ 26-000003", "Назад");
    private static final List<String> PLACES =
            List.of("ул. Садовая, 1", "пер. Садовый, 1", "с. Отрадное, ул. Садовая, 1");
    private static final List<String> ENTRANCES = List.of("1 подъезд", "2 подъезд", "3 подъезд", "Все подъезды");

    private static final List<String> RUBBISH = List.of("Не вывозят мусор", "Плата за вывоз", "Свалка", "Другое");
    private static final List<String> WATER =
            List.of("Нет горячей воды", "Нет холодной воды", "Еле тёплые батареи", "Другая группа");

    private static List<String> list(String name) {
        return switch (name) {
            case "where" -> WHERE;
            case "topics" -> TOPICS;
            case "review" -> REVIEW;
            case "places" -> PLACES;
            case "reports" -> REPORTS;
            case "rubbish" -> RUBBISH;
            case "water" -> WATER;
            default -> ENTRANCES;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where     | Во всём доме            | 0
            where     | во всем доме!           | 0
            where     | «В одной квартире»      | 1
            where     | 1                       | 0
            where     | 1.                      | 0
            where     | № 2                     | 1
            where     | второе                  | 1
            where     | 2-й                     | 1
            where     | третий вариант          | 2
            where     | вариант 3               | 2
            where     | давайте второй          | 1
            where     | последнее               | 2
            where     | во всем                 | 0
            where     | по всему дому           | 0
            where     | квартира                | 1
            where     | у нас в квартире        | 1
            where     | вквартире               | 1
            where     | в адной комнате         | 2
            where     | комнате                 | 2
            where     | комноте                 | 2
            topics    | не горят                | 0
            topics    | новые                   | 1
            topics    | днем горят              | 2
            topics    | другое                  | 3
            topics    | дру                     | 3
            topics    | другое.                 | 3
            topics    | нужны новые фанари      | 1
            review    | отправить               | 0
            review    | отправте                | 0
            review    | отправляйте             | 0
            review    | тему исправить          | 1
            review    | исправить место         | 2
            review    | исправ текст            | 3
            review    | отменить                | 4
            review    | отмени                  | 4
            places    | переулок садовый 1      | 1
            places    | отрадное                | 2
            places    | 2                       | 1
            entrances | 1                       | 0
            entrances | второй                  | 1
            entrances | 3 подъезд               | 2
            entrances | третий подъезд          | 2
            entrances | все                     | 3
            entrances | во всех                 | 3
            reports   | 26-000002               | 0
            reports   | № 26-000003             | 1
            rubbish   | мусор не вывозят        | 0
            rubbish   | мусор                   | 0
            rubbish   | плата                   | 1
            rubbish   | про свалку              | 2
            water     | нет горячей             | 0
            water     | горячая вода            | 0
            water     | батареи                 | 2
            """)
    void understandsATypedChoice(String labels, String text, int choice) {
        assertThat(Choices.pick(list(labels), text)).hasValue(choice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where     | ''
            where     | 0
            where     | 4
            where     | в одной
            where     | не в квартире
            where     | в квартире или в комнате
            where     | на улице
            where     | третий день во всём нашем доме и у соседей холодно
            topics    | фонари
            topics    | горят
            topics    | дай
            review    | исправить
            review    | исп
            places    | садовая
            places    | 7
            entrances | 4
            entrances | подъезд
            reports   | № 26-000001
            reports   | 26-000009
            rubbish   | Не отправляйте
            rubbish   | не
            rubbish   | за
            rubbish   | свалка горит
            water     | нет света
            water     | нет
            water     | нет воды
            topics    | фонарь не горит номер 2
            topics    | фонарь номер 2
            review    | не отправляйте
            """)
    void neverGuesses(String labels, String text) {
        assertThat(Choices.pick(list(labels), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            где-то в квартире, кажется | 1
            в квартире холодно         | 1
            не в квартире              | -1
            """)
    void anAnswerMayHaveOtherWordsAroundIt(String text, int choice) {
        assertThat(Choices.answer(WHERE, text).orElse(-1)).isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Фонари горят днём  | 2
            днем горят фонари  | 2
            фонари горят днем! | 2
            не горит фонарь    | 0
            нужны новые фанари | 1
            фонари             | -1
            новые фонари       | -1
            не                 | -1
            2                  | -1
            """)
    void aWholeLabelHasAllItsWords(String text, int choice) {
        assertThat(Choices.whole(TOPICS, text).orElse(-1)).isEqualTo(choice);
    }

    @Test
    void choosesNothingOutOfNothing() {
        assertThat(Choices.pick(List.of(), "да")).isEmpty();
    }
}
