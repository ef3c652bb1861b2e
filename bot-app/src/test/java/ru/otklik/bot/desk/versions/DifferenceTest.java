package ru.otklik.bot.desk.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void changesAreShownWithTwoLinesAroundThem() {
        assertThat(shown("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng"))
                .containsExactly(" 2 b", " 3 c", "−4 d", "+4 D", " 5 e", " 6 f");
    }

    @Test
    void farChangesHaveAGapBetweenThem() {
        assertThat(shown("1\n2\n3\n4\n5\n6\n7\n8", "0\n2\n3\n4\n5\n6\n7\n9"))
                .containsExactly("−1 1", "+1 0", " 2 2", " 3 3", " 0 …", " 6 6", " 7 7", "−8 8", "+8 9");
    }

    @Test
    void newAndGoneTextsAreWhollySo() {
        assertThat(shown("", "a\nb")).containsExactly("+1 a", "+2 b");
        assertThat(shown("a\r\nb\r\n", "")).containsExactly("−1 a", "−2 b");
        assertThat(shown("a\nb", "a\nb\n")).isEmpty();
    }

    @Test
    void hugeTextsAreCut() {
        String older = IntStream.range(0, 5_000).mapToObj(i -> "old " + i).collect(Collectors.joining("\n"));
        String newer = IntStream.range(0, 5_000).mapToObj(i -> "new " + i).collect(Collectors.joining("\n"));

        assertThat(shown(older, newer)).hasSize(401).last().asString().contains("и ещё строк: 9600");
    }

    private static List<String> shown(String older, String newer) {
        return Difference.between(older, newer).stream()
                .map(line -> "%s%d %s".formatted(line.sign(), line.number(), line.text()))
                .toList();
    }
}
