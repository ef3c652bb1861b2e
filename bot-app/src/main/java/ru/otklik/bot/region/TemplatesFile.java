package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Codes;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Reads {@code templates.yml}, which a region may leave out: answers half written. */
final class TemplatesFile {
    static final String NAME = "templates.yml";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 3_000;

    private final Known<String> known = new Known<>("нет такой заготовки", TemplatesFile::checked);
    private final Known<TopicId> topics;
    private final Known<AgencyId> agencies;
    private final List<AnswerTemplate> templates = new ArrayList<>();

    private TemplatesFile(Known<TopicId> topics, Known<AgencyId> agencies) {
        this.topics = topics;
        this.agencies = agencies;
    }

    /** What was sound in it. */
    static List<AnswerTemplate> read(ConfigFolder folder, Known<TopicId> topics, Known<AgencyId> agencies) {
        TemplatesFile file = new TemplatesFile(topics, agencies);
        if (folder.has(NAME)) {
            Fields.listOf(folder, NAME).ifPresent(entries -> entries.forEach(file::read));
        }
        return List.copyOf(file.templates);
    }

    private static String checked(String id) {
        Codes.requireCode("template", id);
        return id;
    }

    private void read(Fields entry) {
        String id = known.declared(entry);
        String name = entry.requiredText("name", LONGEST_NAME);
        Set<TopicId> on = all(entry, "topics", topics);
        Set<AgencyId> by = all(entry, "agencies", agencies);
        String text = entry.requiredText("text", LONGEST_TEXT);
        entry.nothingElse();
        if (text != null) {
            checkBraces(entry, text);
        }
        if (id != null && name != null && text != null) {
            templates.add(new AnswerTemplate(id, name, on, by, text));
        }
    }

    private static <T> Set<T> all(Fields entry, String field, Known<T> known) {
        Set<T> all = new HashSet<>();
        for (Fields.Line line : entry.texts(field)) {
            T one = known.named(entry, line);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** A brace that begins no field would go to residents as it is. */
    private static void checkBraces(Fields entry, String text) {
        StringBuilder rest = new StringBuilder(text);
        AnswerTemplate.blanksIn(text).reversed().forEach(blank -> rest.delete(blank.from(), blank.to()));
        if (rest.indexOf("{") >= 0 || rest.indexOf("}") >= 0) {
            entry.mistake(
                    "text",
                    "в поле «text» лишняя скобка или не то имя: поле пишут русскими буквами, «{причина}», до 40 знаков");
        }
    }
}
