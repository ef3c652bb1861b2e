package ru.otklik.bot.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import ru.otklik.dialogs.classification.Problem;
import ru.otklik.dialogs.classification.Problems;
import ru.otklik.dialogs.words.Plain;

/** How well messages about several problems are told from others, in the region that is shipped. */
class SeveralProblemsTest extends ShippedTalk {
    /** @param problems how many it is about */
    private record Message(int problems, String text) {}

    /** Greetings, and what only joins two problems. */
    private static final Set<String> JOINTS = Set.of(
            ("и а но да еще также так же кроме того плюс ни перва первая вторая and also добрый день вечер здравствуйте 1 2")
                    .split(" "));

    private static final List<Message> MESSAGES = messages();
    private static final Problems PROBLEMS = new Problems(CLASSIFIER, REGION.taxonomy());

    @Test
    void noticesMostMessagesAboutSeveralProblemsAndTakesFewOthersApart() {
        long right = taken(MESSAGES.stream().filter(message -> message.problems() > 1));
        long taken = taken(MESSAGES.stream());
        long several =
                MESSAGES.stream().filter(message -> message.problems() > 1).count();
        double recall = (double) right / several;
        double precision = (double) right / taken;
        System.out.printf(
                "messages about several problems: %d of %d noticed (recall %.2f), %d others taken apart (precision %.2f)%n",
                right, several, recall, taken - right, precision);

        assertThat(recall).isGreaterThanOrEqualTo(.8);
        assertThat(precision).isGreaterThanOrEqualTo(.8);
    }

    @Test
    void losesNoWordOfWhatItTakesApart() {
        for (Message message : MESSAGES) {
            List<Problem> problems = PROBLEMS.in(message.text());
            if (!problems.isEmpty()) {
                String kept = problems.stream().map(Problem::text).collect(Collectors.joining(" "));
                assertThat(Plain.words(kept))
                        .as(message.text())
                        .containsAll(Plain.words(message.text()).stream()
                                .filter(word -> !JOINTS.contains(word))
                                .toList());
            }
        }
    }

    private static long taken(Stream<Message> messages) {
        return messages.filter(message -> !PROBLEMS.in(message.text()).isEmpty())
                .count();
    }

    private static List<Message> messages() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(
                SeveralProblemsTest.class.getResource("/problems/messages.csv"), StandardCharsets.UTF_8, format)) {
            return parser.stream()
                    .map(row -> new Message(Integer.parseInt(row.get("problems")), row.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
