package ru.otklik.bot.desk.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.personal.Dossiers;
import ru.otklik.bot.platform.ChatRef;

/**
 * A person as the page shows them.
 *
 * @param path of the page itself
 * @param words whether what is kept may be read, and not only how much of it there is
 */
record PersonView(ChatRef chat, String path, boolean words, List<Section> sections) {
    /** A page that is read; the file has all. */
    private static final int SHOWN = 50;

    /** @param more entries that the page leaves to the file */
    record Section(String title, int count, String kept, List<Entry> entries, int more) {}

    /** @param until when it goes; null as long as its time is not counted */
    record Entry(Instant at, @Nullable Instant until, Map<String, Object> fields) {
        /** Times of its fields are said by whoever says the others. */
        public boolean isTime(Object value) {
            return value instanceof Instant;
        }
    }

    static PersonView of(Dossiers.Dossier dossier, String path, boolean words) {
        return new PersonView(
                dossier.chat(),
                path,
                words,
                dossier.sections().stream()
                        .map(section -> section(section, words))
                        .toList());
    }

    private static Section section(Dossiers.Section section, boolean words) {
        int count = section.entries().size();
        List<Entry> shown = words
                ? section.entries().reversed().stream()
                        .limit(SHOWN)
                        .map(dated -> new Entry(
                                dated.entry().at(), dated.until(), dated.entry().fields()))
                        .toList()
                : List.of();
        return new Section(section.title(), count, kept(section.keptFor()), shown, count - shown.size());
    }

    private static String kept(@Nullable Duration keptFor) {
        return keptFor == null
                ? "пока нужно тому, с чем связано"
                : Russian.count(keptFor.toDays(), "день", "дня", "дней");
    }

    /** «3 записи» */
    public String entries(int count) {
        return Russian.count(count, "запись", "записи", "записей");
    }

    /** Kinds of which there is nothing, as the page names them in one line. */
    public String empty() {
        return String.join(
                ", ",
                sections.stream()
                        .filter(section -> section.count() == 0)
                        .map(section -> "«" + section.title() + "»")
                        .toList());
    }
}
