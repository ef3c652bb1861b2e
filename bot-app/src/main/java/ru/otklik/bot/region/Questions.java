package ru.otklik.bot.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Kind;
import ru.otklik.dialogs.taxonomy.Question;

/** Reads the questions of one topic. */
final class Questions {
    /** A resident who is asked more gives up. */
    private static final int MOST = 5;

    private static final int LONGEST_OPTION = 30;
    private static final int MOST_OPTIONS = 8;
    private static final int LONGEST_UNIT = 12;

    private final Known<String> known = new Known<>("нет такого вопроса выше", Questions::checked);
    private final Map<String, Question> earlier = new LinkedHashMap<>();

    private Questions() {}

    /** Those of an entry of {@code topics.yml} that are sound. */
    static List<Question> of(Fields topic) {
        Questions questions = new Questions();
        List<Fields> entries = topic.mappings("questions");
        if (entries.size() > MOST) {
            topic.mistake("questions", "вопросов %d, а можно %d: больше жители не выдержат", entries.size(), MOST);
        }
        entries.forEach(questions::read);
        return List.copyOf(questions.earlier.values());
    }

    private static String checked(String id) {
        return new Question(id, "", "", new Kind.Words(), false, Map.of()).id();
    }

    private void read(Fields entry) {
        Map<String, Set<String>> when = when(entry);
        String id = known.declared(entry);
        String ask = entry.requiredText("ask", Question.LONGEST_ASK);
        String name = entry.requiredText("name", Question.LONGEST_NAME);
        Kind kind = kind(entry);
        boolean required = entry.flag("required");
        entry.nothingElse();
        if (id != null && ask != null && name != null && kind != null) {
            earlier.put(id, new Question(id, ask, name, kind, required, when));
        }
    }

    private @Nullable Kind kind(Fields entry) {
        String kind = entry.required("kind");
        return switch (kind == null ? "" : kind) {
            case "" -> null;
            case "choice" -> new Kind.Choice(options(entry));
            case "yes-no" -> new Kind.YesNo();
            case "number" -> amount(entry);
            case "since" -> new Kind.Day(true);
            case "date" -> new Kind.Day(false);
            case "text" -> new Kind.Words();
            default -> {
                entry.mistake(
                        "kind",
                        "нет такого вида вопроса: «%s»; бывают choice, yes-no, number, since, date, text",
                        kind);
                yield null;
            }
        };
    }

    private static List<String> options(Fields entry) {
        List<String> options = new ArrayList<>();
        for (Fields.Line option : entry.texts("options")) {
            if (option.text().length() > LONGEST_OPTION) {
                entry.mistakeAt(
                        option.line(),
                        "«%s» не поместится на кнопку: %d знаков, а можно %d",
                        option.text(),
                        option.text().length(),
                        LONGEST_OPTION);
            } else if (options.contains(option.text())) {
                entry.mistakeAt(option.line(), "ответ «%s» стоит дважды", option.text());
            } else {
                options.add(option.text());
            }
        }
        int given = entry.texts("options").size();
        if (given < 2 || given > MOST_OPTIONS) {
            entry.mistake("options", "в «options» должно быть от 2 до %d ответов, а не %d", MOST_OPTIONS, given);
        }
        return options;
    }

    private static Kind amount(Fields entry) {
        BigDecimal min = entry.optionalDecimal("min");
        BigDecimal max = entry.optionalDecimal("max");
        String unit = entry.has("unit") ? entry.requiredText("unit", LONGEST_UNIT) : null;
        if (min != null && max != null && min.compareTo(max) >= 0) {
            entry.mistake("max", "«max» должно быть больше «min»");
        }
        return new Kind.Amount(min, max, unit == null ? "" : unit);
    }

    private Map<String, Set<String>> when(Fields entry) {
        Map<String, Set<String>> when = new LinkedHashMap<>();
        entry.textsByName("when").forEach((question, values) -> {
            Question asked = earlier.get(question);
            if (asked == null) {
                if (!known.has(question)) {
                    entry.mistake("when", "нет такого вопроса выше: «%s»", question);
                }
                return;
            }
            Set<String> possible = possible(asked);
            if (possible.isEmpty()) {
                entry.mistake("when", "по ответу на «%s» не решить: нужен вопрос вида choice или yes-no", question);
                return;
            }
            values.stream()
                    .filter(value -> !possible.contains(value.text()))
                    .forEach(value -> entry.mistakeAt(
                            value.line(),
                            "на вопрос «%s» так не отвечают: «%s»; ответы: %s",
                            question,
                            value.text(),
                            String.join(", ", possible)));
            when.put(question, values.stream().map(Fields.Line::text).collect(Collectors.toSet()));
        });
        return when;
    }

    /** The answers that a condition may name. */
    private static Set<String> possible(Question question) {
        return switch (question.kind()) {
            case Kind.Choice choice -> new LinkedHashSet<>(choice.options());
            case Kind.YesNo() -> new LinkedHashSet<>(List.of(Kind.YES, Kind.NO));
            case Kind.Amount amount -> Set.of();
            case Kind.Day day -> Set.of();
            case Kind.Words() -> Set.of();
        };
    }
}
