package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.otklik.bot.support.SideBySide;

class RouteTest {
    private static final String TOPICS = "config/topics.yml";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int route(String... args) {
        List<String> all = new ArrayList<>(List.of("route"));
        all.addAll(List.of(args));
        return Commands.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @SideBySide
    @Test
    void printsTopicPlaceAgencyAndTheLineThatDecided() {
        int code = route("--topics", TOPICS, "--text", "огромная яма на дороге", "--address", "Ленина 5");

        assertThat(errors()).isEmpty();
        assertThat(code).isZero();
        assertThat(printed())
                .containsPattern("тема +«.*» \\(road-hole\\), уверенность \\d+ %")
                .containsPattern("почему +.*яма")
                .contains("спросит: «Похоже, это про")
                .contains("ул. Ленина, 5 — Центральный район (center)")
                .contains("Дорожная служба (dorogi)")
                .containsPattern("решила +.*routing.yml:\\d+  - \\{group: roads, agency: dorogi\\}");
    }

    @SideBySide
    @Test
    void findsThePlaceInTheTextAndTakesTheTerritorysRule() {
        assertThat(route("--topics", TOPICS, "--text", "в Сосновке на улице Лесной яма на дороге"))
                .isZero();
        assertThat(printed()).contains("яма");
    }

    @SideBySide
    @Test
    void asksThePageOnlyIfItIsNamed() {
        assertThat(route("--topics", TOPICS, "--text", "упал столб, провода лежат", "--page", "gorsvet-vk"))
                .isZero();
        assertThat(printed()).contains("Горсвет (gorsvet)", "page: gorsvet-vk");
    }

    @SideBySide
    @Test
    void saysWhenOthersAnswerOrNobodyKnows() {
        assertThat(route("--topics", TOPICS, "--text", "на почте не выдают посылку, очередь два часа"))
                .isZero();
        assertThat(printed()).contains("отвечают не здесь", "pochta.ru", "topic: post");
        out.reset();
        assertThat(route("--topics", TOPICS, "--text", "ыыыы")).isZero();
        assertThat(printed()).contains("не знает темы", "ни одна строка: тема неизвестна");
    }

    @SideBySide
    @Test
    void showsTwoProblemsOneAfterTheOther() {
        assertThat(route(
                        "--topics",
                        TOPICS,
                        "--text",
                        "На Ленина 5 не горят фонари. И ещё у школы бегает стая бродячих собак."))
                .isZero();
        assertThat(printed()).contains("разных проблем: 2", "street-light", "stray-dogs");
    }

    @SideBySide
    @Test
    void triesAnotherTableAndNamesItsMistakes() throws IOException {
        Path routing = Files.writeString(
                folder.resolve("new.yml"), "- {group: roads, agency: vodokanal}\n- {topic: nothing, agency: cur}\n");

        assertThat(route("--topics", TOPICS, "--text", "яма", "--routing", routing.toString()))
                .isEqualTo(2);
        assertThat(errors()).contains(routing + ":2: нет такой темы: «nothing»");

        Files.writeString(routing, "- {group: roads, agency: vodokanal}\n");
        assertThat(route("--topics", TOPICS, "--text", "яма на дороге", "--routing", routing.toString()))
                .isZero();
        assertThat(printed()).contains("Водоканал", routing + ":1  - {group: roads, agency: vodokanal}");
    }

    @SideBySide
    @Test
    void explainsItselfToWhoeverGivesWrongArguments() {
        assertThat(route()).isEqualTo(2);
        assertThat(route("--topics", TOPICS)).isEqualTo(2);
        assertThat(route("--topics", "nowhere.yml", "--text", "яма")).isEqualTo(2);
        assertThat(route("--topics", TOPICS, "--text", "яма", "--page", "none")).isEqualTo(2);
        assertThat(route("--topics", TOPICS, "--text", "яма", "--config", "nowhere"))
                .isEqualTo(2);
        assertThat(errors())
                .contains("--topics FILE --text", "не указан «--text»", "nowhere.yml: нет такого файла")
                .contains("нет такой страницы: «none»", "нет такой папки");
    }
}
