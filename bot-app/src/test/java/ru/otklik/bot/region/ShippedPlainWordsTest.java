package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.otklik.dialogs.plainwords.Finding;
import ru.otklik.dialogs.plainwords.Finding.Kind;
import ru.otklik.dialogs.plainwords.PlainWords;

/** The shipped rules of plain words, on sentences and answers that the rules were not made of. */
class ShippedPlainWordsTest {
    private static final PlainWords PLAIN_WORDS = plainWords();

    private static final Map<String, Kind> KINDS = Map.of(
            "officialese", Kind.OFFICIALESE,
            "passive", Kind.PASSIVE,
            "long", Kind.LONG_SENTENCE,
            "promise", Kind.EMPTY_PROMISE,
            "personal", Kind.PERSONAL_DATA,
            "tone", Kind.TONE,
            "what", Kind.MISSING_WHAT,
            "when", Kind.MISSING_WHEN,
            "who", Kind.MISSING_WHO);

    private static final Set<Kind> MISSING = EnumSet.of(Kind.MISSING_WHAT, Kind.MISSING_WHEN, Kind.MISSING_WHO);

    private static PlainWords plainWords() {
        ConfigFolder folder = new ConfigFolder(Path.of("config"));
        var rules = PlainWordsFile.read(folder);
        folder.refuseIfMistaken();
        return new PlainWords(rules);
    }

    private record Labelled(Set<Kind> kinds, String text) {
        static Labelled of(String line) {
            String[] parts = line.split("\\s*\\|\\s*", 2);
            Set<Kind> kinds = Arrays.stream(parts[0].split(",\\s*"))
                    .filter(kind -> !kind.equals("—"))
                    .map(KINDS::get)
                    .collect(Collectors.toSet());
            return new Labelled(kinds, parts[1]);
        }
    }

    /** How often a kind was rightly found, found for nothing, and overlooked. */
    private record Score(Kind kind, int right, int forNothing, int overlooked) {
        double precision() {
            return right + forNothing == 0 ? 1 : (double) right / (right + forNothing);
        }

        double recall() {
            return right + overlooked == 0 ? 1 : (double) right / (right + overlooked);
        }
    }

    @Test
    void findsInSentencesWhatAReaderStumblesOver() {
        List<Labelled> sentences =
                Phrases.of("plain-sentences.txt").map(Labelled::of).toList();
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(120);

        assertThat(scores(sentences, EnumSet.complementOf(EnumSet.copyOf(MISSING))))
                .allSatisfy(score -> {
                    assertThat(score.precision()).as("precision of %s", score).isGreaterThanOrEqualTo(.85);
                    assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(.85);
                });
    }

    @Test
    void findsWhatAnswersDoNotTell() {
        List<Labelled> answers =
                Phrases.of("plain-answers.txt").map(Labelled::of).toList();
        assertThat(answers).hasSizeGreaterThanOrEqualTo(40);

        assertThat(scores(answers, MISSING)).allSatisfy(score -> {
            assertThat(score.precision()).as("precision of %s", score).isGreaterThanOrEqualTo(.85);
            assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(.85);
        });
    }

    @Test
    void findsNothingInAnAnswerOfAModelAgency() {
        assertThat(PLAIN_WORDS.check(
                        "Фонари у дома 5 починили сегодня, меняли кабель. Если вечером опять погаснут — напишите,"
                                + " приедем в тот же день."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    В настоящее время двор убран. | Сейчас двор убран.
                    Сообщаем, что двор убрали вчера. | Двор убрали вчера.
                    Двор по данному адресу убрали. | Двор по этому адресу убрали.
                    Трубу меняем в связи с тем, что она течёт. | Трубу меняем, потому что она течёт.
                    Ввиду аварии воды нет. | Из-за аварии воды нет.
                    Фонарь починили. | Фонарь починили.""")
    void rewritesWhatHasAPlainTwin(String written, String plain) {
        assertThat(PLAIN_WORDS.rewrite(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Вопросы пишите на gorsvet@zarechny.ru                    |
            Ответит ivanova1980@Mail.ru                              | ivanova1980@Mail.ru
            Шумит сосед Петров Сергей, ему вынесли предупреждение    | сосед Петров Сергей
            Соседи Ленинской улицы уже со светом                     |
            Соседям уже включили воду                                |
            """)
    void tellsWhoseMailboxAndWhichNeighbourItIs(String text, @Nullable String personal) {
        assertThat(PLAIN_WORDS.check(text).stream()
                        .filter(finding -> finding.kind() == Kind.PERSONAL_DATA)
                        .map(finding -> text.substring(finding.from(), finding.to()))
                        .findFirst())
                .isEqualTo(Optional.ofNullable(personal));
    }

    @Test
    void blocksPersonalDataAlone() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::blocks)).containsExactly(Kind.PERSONAL_DATA);
    }

    @Test
    void namesThePlaceOfEachFinding() {
        Finding finding =
                PLAIN_WORDS.check("Двор уберём завтра в установленном порядке.").getFirst();

        assertThat("Двор уберём завтра в установленном порядке.".substring(finding.from(), finding.to()))
                .isEqualTo("в установленном порядке");
        assertThat(finding.why()).isNotBlank();
    }

    @Test
    void hasNothingToSayOfNothing() {
        assertThat(PLAIN_WORDS.check("")).isEmpty();
        assertThat(PLAIN_WORDS.check(" … \n")).isEmpty();
    }

    private static List<Score> scores(List<Labelled> texts, Set<Kind> kinds) {
        List<Score> scores = new ArrayList<>();
        for (Kind kind : kinds) {
            int right = 0;
            List<String> forNothing = new ArrayList<>();
            List<String> overlooked = new ArrayList<>();
            for (Labelled text : texts) {
                boolean found = PLAIN_WORDS.check(text.text()).stream().anyMatch(finding -> finding.kind() == kind);
                boolean there = text.kinds().contains(kind);
                if (found && there) {
                    right++;
                } else if (found) {
                    forNothing.add(text.text());
                } else if (there) {
                    overlooked.add(text.text());
                }
            }
            Score score = new Score(kind, right, forNothing.size(), overlooked.size());
            System.out.printf(
                    "%-14s precision %.2f recall %.2f of %d; for nothing: %s; overlooked: %s%n",
                    kind, score.precision(), score.recall(), right + overlooked.size(), forNothing, overlooked);
            scores.add(score);
        }
        return scores;
    }
}
