package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much of what strangers must not learn is hidden, and how much else with it, word by word, of sentences that say themselves what is whose. */
class MaskingMeasuredTest {
    private static final Pattern MARKED = Pattern.compile("\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of one sentence: words that were to be hidden, and words that were. */
    private record Count(String sentence, List<String> wanted, List<String> hidden) {
        List<String> missed() {
            return without(wanted, hidden);
        }

        List<String> tooMuch() {
            return without(hidden, wanted);
        }
    }

    @Test
    void hidesNearlyAllOfItAndLittleElse() throws IOException {
        List<Count> counts =
                sentences().stream().map(MaskingMeasuredTest::count).toList();
        int wanted = counts.stream().mapToInt(count -> count.wanted().size()).sum();
        int hidden = counts.stream().mapToInt(count -> count.hidden().size()).sum();
        int missed = counts.stream().mapToInt(count -> count.missed().size()).sum();
        int tooMuch = counts.stream().mapToInt(count -> count.tooMuch().size()).sum();
        double recall = 1 - (double) missed / wanted;
        double precision = 1 - (double) tooMuch / hidden;
        String lines = counts.stream()
                .filter(count -> !count.missed().isEmpty() || !count.tooMuch().isEmpty())
                .map(count ->
                        "  %s: missed %s, too much %s".formatted(count.sentence(), count.missed(), count.tooMuch()))
                .collect(Collectors.joining("\n"));
        System.out.printf(
                "masking: %d sentences, %d words to hide: recall %.3f, precision %.3f%n%s%n",
                counts.size(), wanted, recall, precision, lines);

        assertThat(counts).hasSizeGreaterThanOrEqualTo(60);
        assertThat(recall).isGreaterThan(.95);
        assertThat(precision).isGreaterThan(.95);
    }

    private static Count count(String line) {
        String sentence = MARKED.matcher(line).replaceAll("$1");
        List<String> wanted = MARKED.matcher(line)
                .results()
                .flatMap(marked -> words(marked.group(1)).stream())
                .toList();
        return new Count(sentence, wanted, without(words(sentence), words(Masking.mask(sentence))));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Each word as many times as the others don't have it. */
    private static List<String> without(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(words);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> sentences() throws IOException {
        try (InputStream file = MaskingMeasuredTest.class.getResourceAsStream("personal.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
