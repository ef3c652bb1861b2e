package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.bot.region.RetentionRules.Kind;

/** What a person gets wrong in {@code retention.yml} is told at the start with its line and what to write instead. */
class RetentionFileTest {
    private static final String KINDS =
            "можно inbound-words, inbound-keys, deliveries, conversations, drafts, files, closed-incidents, audit, sessions, rehearsals";

    @TempDir
    Path path;

    private RegionFolder folder;

    @BeforeEach
    void makeASoundRegion() {
        folder = new RegionFolder(path);
    }

    @Test
    void whatIsNotSaidIsKeptAsUsual() {
        RetentionRules none = folder.read().retention();
        RetentionRules one =
                folder.with("retention.yml", "deliveries: 30\n").read().retention();

        assertThat(Arrays.stream(Kind.values()))
                .allSatisfy(kind -> assertThat(none.of(kind)).isEqualTo(Duration.ofDays(kind.usual())));
        assertThat(one.of(Kind.DELIVERIES)).isEqualTo(Duration.ofDays(30));
        assertThat(one.of(Kind.FILES)).isEqualTo(Duration.ofDays(1_095));
    }

    @Test
    void theShortestAndTheLongestAreTaken() {
        RetentionRules rules = folder.with("retention.yml", """
                        inbound-words: 1
                        inbound-keys: 7
                        closed-incidents: "30"
                        audit: 10958
                        """).read().retention();

        assertThat(rules.of(Kind.INBOUND_WORDS)).isEqualTo(Duration.ofDays(1));
        assertThat(rules.of(Kind.INCIDENTS)).isEqualTo(Duration.ofDays(30));
        assertThat(rules.of(Kind.AUDIT)).isEqualTo(Duration.ofDays(10_958));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files: 30\\ndelivereis: 30             | 2: нет такого вида: «delivereis»; %s
            files: 30\\ndelivereis:                | 2: нет такого вида: «delivereis»; %s
            retention:\\n  files: 30               | 1: нет такого вида: «retention»; %s
            files: -30                             | 1: «files» пишут целым числом дней, от 7: например 1095, а не «-30»
            files: 0                               | 1: «files» пишут целым числом дней, от 7: например 1095, а не «0»
            files: 030                             | 1: «files» пишут целым числом дней, от 7: например 1095, а не «030»
            files: 30.5                            | 1: «files» пишут целым числом дней, от 7: например 1095, а не «30.5»
            files: 30 дней                         | 1: «files» пишут целым числом дней, от 7: например 30, а не «30 дней»
            files: 3 дня                           | 1: «files» пишут целым числом дней, от 7: например 1095, а не «3 дня»
            files: 2 года                          | 1: «files» пишут целым числом дней, от 7: например 730, а не «2 года»
            files: 6 мес.                          | 1: «files» пишут целым числом дней, от 7: например 180, а не «6 мес.»
            files: P90D                            | 1: «files» пишут целым числом дней, от 7: например 90, а не «P90D»
            files: 90d                             | 1: «files» пишут целым числом дней, от 7: например 90, а не «90d»
            files: вечно                           | 1: «files» пишут целым числом дней, от 7: например 1095, а не «вечно»
            files: 99999999999                     | 1: «files» пишут целым числом дней, от 7: например 1095, а не «99999999999»
            files: 6                               | 1: «files» хранят не меньше 7 дней, а здесь 6: напишите 7 или больше
            closed-incidents: 29                   | 1: «closed-incidents» хранят не меньше 30 дней, а здесь 29: напишите 30 или больше
            audit: 179                             | 1: «audit» хранят не меньше 180 дней, а здесь 179: напишите 180 или больше
            audit: 10959                           | 1: «audit» хранят не больше 10958 дней (30 лет), а здесь 10959
            files:                                 | 1: после «files» пусто: напишите число дней, обычно 1095, или уберите строку
            files: [30]                            | 1: поле «files» должно быть простым значением
            files: {days: 30}                      | 1: поле «files» должно быть простым значением
            files: 30\\nfiles: 60                  | 2: поле «files» стоит дважды
            inbound-words: 90\\ninbound-keys: 60   | 2: «inbound-keys» хранят не меньше, чем «inbound-words»: напишите здесь 90 или больше
            drafts: 9\\ninbound-words: 365         | 2: «inbound-words» хранят не дольше, чем «inbound-keys» (обычно 180): добавьте строку «inbound-keys: 365»
            - files: 30                            | 1: здесь должны быть поля «имя: значение»
            30                                     | 1: здесь должны быть поля «имя: значение»
            """)
    void saysWhereItIsWrongAndWhatToWrite(String content, String mistake) {
        folder.with("retention.yml", content.replace("\\n", "\n"));

        assertThat(folder.mistakes()).containsExactly("retention.yml:" + mistake.formatted(KINDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files: 30\\n\\tdrafts: 9   | retention.yml:2: это не YAML:
            files: "30                 | retention.yml:1: это не YAML:
            files 30\\ndrafts: 9       | retention.yml:2: это не YAML:
            ---\\nfiles: 9\\n---\\na: 1| retention.yml:3: это не YAML:
            '# files: 30'              | retention.yml: файл пуст
            """)
    void saysWhereTheFileIsBroken(String content, String mistake) {
        folder.with("retention.yml", content.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(folder.mistakes()).singleElement().asString().startsWith(mistake);
    }

    @Test
    void tellsAllMistakesAtOnce() {
        folder.with("retention.yml", "files: 1\naudit: завтра\nconversation: 9\n");

        assertThat(folder.mistakes()).hasSize(3);
    }
}
