package ru.otklik.bot.region;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.ReadyAnswer;
import ru.otklik.dialogs.classification.ReadyAnswers;
import ru.otklik.dialogs.taxonomy.Codes;

/** Reads {@code answers.yml}, which a region may leave out: the questions that many ask. */
final class AnswersFile {
    static final String NAME = "answers.yml";

    private static final int FEWEST_EXAMPLES = 6;

    private final Known<String> known = new Known<>("нет такого ответа", AnswersFile::checked);
    private final Map<String, Integer> linesOfExamples = new HashMap<>();
    private final List<ReadyAnswer> answers = new ArrayList<>();

    private AnswersFile() {}

    /** What was sound in it. */
    static ReadyAnswers read(ConfigFolder folder) {
        AnswersFile file = new AnswersFile();
        if (folder.has(NAME)) {
            Fields.listOf(folder, NAME).ifPresent(entries -> entries.forEach(file::read));
        }
        return new ReadyAnswers(file.answers);
    }

    private static String checked(String id) {
        Codes.requireCode("answer", id);
        return id;
    }

    private void read(Fields entry) {
        String id = known.declared(entry);
        Map<String, String> say = Speech.byLanguage(entry, "say");
        String link = link(entry);
        List<String> examples = examples(entry);
        entry.nothingElse();
        if (id != null && say.containsKey("ru")) {
            answers.add(new ReadyAnswer(id, say, link, examples));
        }
    }

    private static @Nullable String link(Fields entry) {
        String link = entry.optional("link");
        if (link == null) {
            return null;
        }
        try {
            URI uri = URI.create(link);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the mistake that is noted for every other wrong link.
        }
        entry.mistake("link", "ссылка должна начинаться с https://, а не «%s»", link);
        return null;
    }

    private List<String> examples(Fields entry) {
        List<Fields.Line> examples = entry.texts("examples");
        if (examples.size() < FEWEST_EXAMPLES) {
            entry.mistake(
                    "examples",
                    "в «examples» должно быть хотя бы %d вопросов, а не %d: по ним бот узнаёт вопрос",
                    FEWEST_EXAMPLES,
                    examples.size());
        }
        for (Fields.Line example : examples) {
            Integer first = linesOfExamples.putIfAbsent(example.text().toLowerCase(Locale.ROOT), example.line());
            if (first != null) {
                entry.mistakeAt(example.line(), "такой вопрос уже есть в строке %d", first);
            }
        }
        return examples.stream().map(Fields.Line::text).toList();
    }
}
