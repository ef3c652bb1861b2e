package ru.otklik.bot.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.KeptOfPerson;
import ru.otklik.bot.region.Region;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about a person as JSON, for the person: what the fields are called is Russian. */
@Component
public class PersonFile {
    private final JsonMapper json;
    private final Region region;
    private final Clock clock;

    PersonFile(JsonMapper json, Region region, Clock clock) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        this.region = region;
        this.clock = clock;
    }

    private static final String NOT_INCLUDED =
            "Заметки сотрудников друг другу и причины, с которыми сообщение передавали, возвращали или объединяли: они о проблеме, а не о человеке.";

    /**
     * @param kept kinds of which there is something
     * @param notIncluded in Russian
     */
    private record Whole(
            String region, Instant madeAt, String page, String chat, List<Kind> kept, String notIncluded) {}

    /**
     * @param days for which it is kept; null where it goes with what it belongs to
     * @param all whether these are all entries, and not only the newest of very many
     */
    private record Kind(String kind, String title, @Nullable Long days, boolean all, List<Entry> entries) {}

    /** @param until when it goes; null as long as its time is not counted */
    private record Entry(Instant at, @Nullable Instant until, Map<String, Object> fields) {}

    /** In UTF-8. */
    public byte[] of(Dossiers.Dossier dossier) {
        List<Kind> kinds = dossier.sections().stream()
                .filter(section -> !section.entries().isEmpty())
                .map(PersonFile::kind)
                .toList();
        return json.writeValueAsBytes(new Whole(
                region.name(),
                clock.instant(),
                dossier.chat().page().value(),
                dossier.chat().chat(),
                kinds,
                NOT_INCLUDED));
    }

    private static Kind kind(Dossiers.Section section) {
        Duration kept = section.keptFor();
        return new Kind(
                section.code(),
                section.title(),
                kept == null ? null : kept.toDays(),
                section.entries().size() < KeptOfPerson.MOST_ROWS,
                section.entries().stream()
                        .map(dated -> new Entry(
                                dated.entry().at(), dated.until(), dated.entry().fields()))
                        .toList());
    }
}
