package ru.otklik.bot.desk.events;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import ru.otklik.bot.desk.PlainText;

/**
 * What somebody has typed and ticked, as the form shows it again.
 *
 * @param topics {@code t:water-off} for a topic, {@code g:water} for a group
 * @param reach {@code streets}, {@code territories} or {@code region}
 * @param until as a browser writes it («2026-11-26T18:00»), in the region's time zone; or empty
 */
record EventForm(
        String agency,
        Set<String> topics,
        String reach,
        String streets,
        Set<String> territories,
        String words,
        String until) {

    static EventForm of(MultiValueMap<String, String> sent) {
        return new EventForm(
                text(sent, "agency"),
                Set.copyOf(sent.getOrDefault("topic", List.of())),
                text(sent, "reach"),
                text(sent, "streets"),
                Set.copyOf(sent.getOrDefault("territory", List.of())),
                text(sent, "words"),
                text(sent, "until"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : PlainText.of(values.getFirst());
    }
}
