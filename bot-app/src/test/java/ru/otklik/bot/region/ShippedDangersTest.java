package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.otklik.dialogs.danger.Danger;
import ru.otklik.dialogs.danger.DangerRules;

/** The shipped rules, on phrases that the rules were not made of. */
class ShippedDangersTest {
    private static final DangerRules RULES = rules();

    private static DangerRules rules() {
        ConfigFolder folder = new ConfigFolder(Path.of("config"));
        DangerRules rules = DangersFile.read(folder);
        folder.refuseIfMistaken();
        return rules;
    }

    static Stream<String> must() {
        return Phrases.of("danger-must.txt");
    }

    static Stream<String> mustNot() {
        return Phrases.of("danger-must-not.txt");
    }

    @ParameterizedTest
    @MethodSource("must")
    void tellsWhereToCallAtOnce(String line) {
        List<String> parts = List.of(line.split("\\s*\\|\\s*", 2));

        assertThat(RULES.find(parts.getLast()).map(Danger::id)).contains(parts.getFirst());
    }

    @ParameterizedTest
    @MethodSource("mustNot")
    void raisesNoFalseAlarm(String text) {
        assertThat(RULES.find(text).map(Danger::id)).isEmpty();
    }

    @Test
    void hasManyPhrasesOfBothSorts() {
        assertThat(must()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        assertThat(mustNot()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }

    @Test
    void namesANumberToCallInEveryLanguage() {
        for (Danger danger : RULES.all()) {
            assertThat(danger.say().keySet()).contains("ru", "en");
            assertThat(danger.say().values())
                    .allSatisfy(text -> assertThat(text).containsPattern("\\b(?:112|10[1-4])\\b"));
        }
    }

    @Test
    void raisesNoAlarmAboutNothing() {
        assertThat(Stream.of("", " ", "???", "да", "1").map(RULES::find)).allMatch(Optional::isEmpty);
    }
}
