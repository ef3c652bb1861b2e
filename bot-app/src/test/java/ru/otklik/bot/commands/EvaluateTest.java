package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {
    private static final String TOPICS = """
        groups:
          - id: roads
            name: Дороги
        topics:
          - id: hole
            group: roads
            name: Яма на дороге, объехать которую никак не получается
            examples:
              - огромная яма на дороге
              - разбитый асфальт
              - выбоина на проезжей части
          - name: Бродячие собаки
            group: Животные
            examples:
              - стая собак у школы
              - собаки кусаются
              - бездомные псы
        """;
    private static final String TEXTS = """
        id,text,label
        1,"Яма у рынка,
        не объехать",hole
        2,асфальт разбитый,hole
        3,собаки бросаются,Бродячие собаки
        4,стая псов,бродячие собаки
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int evaluate(String... args) {
        List<String> all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(args));
        return Commands.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measuresOnAFileOfTexts() throws IOException {
        Path json = folder.resolve("figures.json");
        int code = evaluate(
                "--topics", file("topics.yml", TOPICS).toString(),
                "--test", file("test.csv", TEXTS).toString(),
                "--json", json.toString());

        assertThat(errors()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("accuracy", "hole");
        JsonNode figures = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(figures.get("texts").asInt()).isEqualTo(4);
        assertThat(figures.get("accuracy").asDouble()).isEqualTo(1);
        assertThat(figures.propertyNames())
                .contains("macroF1", "weightedF1", "top3", "groupAccuracy", "ece", "coverage", "precision");
        assertThat(figures.propertyNames())
                .contains("confusions", "trainingSeconds", "millisPerTextP50", "millisPerTextP99", "modelBytes");
    }

    @Test
    void measuresAcrossFolds() throws IOException {
        Path topics = file("topics.yml", TOPICS);
        Path train = file("train.csv", TEXTS);

        assertThat(evaluate("--topics", topics.toString(), "--train", train.toString(), "--folds", "2"))
                .isZero();
        assertThat(evaluate("--topics", topics.toString())).isZero();
    }

    @Test
    void namesTheLineOfAMistakeInTheTopics() throws IOException {
        Path topics = file("topics.yml", TOPICS.replace("id: hole", "id: Яма"));

        assertThat(evaluate("--topics", topics.toString())).isEqualTo(2);
        assertThat(errors()).contains("topics.yml:5:", "«Яма»");
    }

    @Test
    void refusesWhatIsNoYaml() throws IOException {
        assertThat(evaluate("--topics", file("topics.yml", "topics: [").toString()))
                .isEqualTo(2);
        assertThat(errors()).contains("topics.yml:", "YAML");
    }

    @Test
    void refusesASingleTopic() throws IOException {
        Path topics = file("topics.yml", TOPICS.substring(0, TOPICS.indexOf("  - name: Бродячие")));

        assertThat(evaluate("--topics", topics.toString())).isEqualTo(2);
        assertThat(errors()).contains("хотя бы две");
    }

    @Test
    void refusesTopicsWithoutExamplesOnlyIfThereIsNothingElseToLearnFrom() throws IOException {
        Path topics = file("topics.yml", "topics:\n  - id: hole\n    name: Яма\n  - name: Бродячие собаки\n");
        Path train = file("train.csv", TEXTS);

        assertThat(evaluate("--topics", topics.toString())).isEqualTo(2);
        assertThat(errors()).contains("topics.yml:2:", "пример");
        assertThat(evaluate("--topics", topics.toString(), "--train", train.toString(), "--folds", "2"))
                .isZero();
    }

    @Test
    void namesTheLineOfAMistakeInTheTexts() throws IOException {
        Path topics = file("topics.yml", TOPICS);
        Path test = file("test.csv", TEXTS + "5,кошки,Кошки\n6,,hole\n");

        assertThat(evaluate("--topics", topics.toString(), "--test", test.toString()))
                .isEqualTo(2);
        assertThat(errors()).contains("test.csv:7: нет такой темы: «Кошки»", "test.csv:8: пустой текст");
    }

    @Test
    void refusesTextsWithoutTheirColumns() throws IOException {
        Path topics = file("topics.yml", TOPICS);
        Path test = file("test.csv", "words,topic\nяма,hole\n");

        assertThat(evaluate("--topics", topics.toString(), "--test", test.toString()))
                .isEqualTo(2);
        assertThat(errors()).contains("test.csv:1: нет столбца «text»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    words,topic\\nяма,hole                       | :1: нет столбца «text»: первая строка называет столбцы, между ними запятые: text,label
                    text;label\\nяма;hole                        | :1: нет столбца «text»: первая строка называет столбцы, между ними запятые: text,label
                    text,topic\\nяма,hole                        | :1: нет столбца «label»: первая строка называет столбцы, между ними запятые: text,label
                    text,text,label\\nяма,яма,hole               | :1: дважды назван столбец «text»: первая строка называет столбцы, между ними запятые: text,label
                    ``                                          | :1: нет столбца «text»: первая строка называет столбцы, между ними запятые: text,label
                    text,label                                  | : в файле нет ни одного текста
                    text,label\\nяма,hole\\n"собаки,Бродячие собаки\\nяма,hole | :3: кавычки не закрыты или стоят не на месте
                    text,label\\n"яма" большая,hole               | :2: кавычки не закрыты или стоят не на месте
                    text,label\\nяма,hole\\nсобаки                | :3: в строке не хватает столбцов
                    text,label\\nяма,\\n                          | :2: нет такой темы: «»
                    """)
    void namesFileLineAndReasonOfABrokenTableInRussian(String content, String mistake) throws IOException {
        Path topics = file("topics.yml", TOPICS);
        Path broken = file("broken.csv", content.replace("\\n", "\n"));
        for (String option : List.of("--train", "--test")) {
            err.reset();
            assertThat(evaluate("--topics", topics.toString(), option, broken.toString()))
                    .isEqualTo(2);
            assertThat(errors().strip()).isEqualTo(broken + mistake);
        }
    }

    @Test
    void saysWhichTableIsMissingOrInAnotherEncoding() throws IOException {
        Path topics = file("topics.yml", TOPICS);
        Path cp1251 = Files.write(
                folder.resolve("cp.csv"), "text,label\nяма,hole\n".getBytes(Charset.forName("windows-1251")));

        assertThat(evaluate("--topics", topics.toString(), "--train", "nowhere.csv"))
                .isEqualTo(2);
        assertThat(evaluate("--topics", topics.toString(), "--test", folder.toString()))
                .isEqualTo(2);
        assertThat(evaluate("--topics", topics.toString(), "--test", cp1251.toString()))
                .isEqualTo(2);
        assertThat(errors().lines())
                .containsExactly(
                        "nowhere.csv: нет такого файла",
                        folder + ": нет такого файла",
                        cp1251 + ": текст не в кодировке UTF-8: сохраните файл в ней");
    }

    @Test
    void measuresOnFewerTextsThanThereAreFolds() throws IOException {
        Path train = file("train.csv", "text,,label\nяма,,hole\nсобаки,,Бродячие собаки\n");

        assertThat(evaluate("--topics", file("topics.yml", TOPICS).toString(), "--train", train.toString()))
                .isZero();
    }

    @Test
    void explainsItselfToWhoeverGivesWrongArguments() {
        assertThat(evaluate()).isEqualTo(2);
        assertThat(evaluate("--topics", "nowhere.yml")).isEqualTo(2);
        assertThat(evaluate("--what", "1")).isEqualTo(2);
        assertThat(evaluate("--topics", "x", "--folds", "1")).isEqualTo(2);
        assertThat(errors()).contains("--topics FILE", "nowhere.yml: нет такого файла", "«--what»", "«--folds»");
    }
}
