package ru.otklik.bot.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping in a file, asked for by name. What is missing or of a wrong type is noted as a mistake and
 * comes back as null or empty, so that reading goes on.
 */
final class Fields {
    /** What a button of any messenger shows without cutting. */
    private static final int LONGEST_NAME = 30;

    private static final Map<String, Boolean> FLAGS =
            Map.of("да", true, "true", true, "yes", true, "нет", false, "false", false, "no", false);

    private final ConfigFolder folder;
    private final String file;
    private final Tree.Mapping mapping;
    private final UnaryOperator<String> placeholders;
    private final Set<String> asked = new HashSet<>();

    /** A text and the line it stands on. */
    record Line(String text, int line) {}

    Fields(ConfigFolder folder, String file, Tree.Mapping mapping) {
        this(folder, file, mapping, UnaryOperator.identity());
    }

    private Fields(ConfigFolder folder, String file, Tree.Mapping mapping, UnaryOperator<String> placeholders) {
        this.folder = folder;
        this.file = file;
        this.mapping = mapping;
        this.placeholders = placeholders;
    }

    /**
     * The same fields, their single texts with placeholders replaced.
     *
     * @param replaced may throw {@link IllegalArgumentException}, which is noted as a mistake
     */
    Fields with(UnaryOperator<String> replaced) {
        return new Fields(folder, file, mapping, replaced);
    }

    /** The YAML file as one mapping; empty if it is none, which is noted. */
    static Optional<Fields> of(ConfigFolder folder, String file) {
        return YamlTree.read(folder, file).flatMap(tree -> {
            if (tree instanceof Tree.Mapping mapping) {
                return Optional.of(new Fields(folder, file, mapping));
            }
            folder.mistake(file, tree.line(), "здесь должны быть поля «имя: значение»");
            return Optional.empty();
        });
    }

    /** The YAML file as a list of mappings; empty if it is none, which is noted. */
    static Optional<List<Fields>> listOf(ConfigFolder folder, String file) {
        return YamlTree.read(folder, file).flatMap(tree -> {
            if (tree instanceof Tree.Items list) {
                return Optional.of(each(folder, file, list.items()));
            }
            folder.mistake(file, tree.line(), "здесь должен быть список, каждая запись начинается с «-»");
            return Optional.empty();
        });
    }

    private static List<Fields> each(ConfigFolder folder, String file, List<Tree> list) {
        List<Fields> entries = new ArrayList<>();
        for (Tree item : list) {
            if (item instanceof Tree.Mapping mapping) {
                entries.add(new Fields(folder, file, mapping));
            } else {
                folder.mistake(file, item.line(), "запись списка должна состоять из полей «имя: значение»");
            }
        }
        return entries;
    }

    int line() {
        return mapping.line();
    }

    /** The field's line; that of the whole mapping if the field is missing. */
    int line(String field) {
        Tree.Field found = mapping.fields().get(field);
        return found == null ? line() : found.line();
    }

    void mistake(String field, String reason, @Nullable Object... args) {
        folder.mistake(file, line(field), reason, args);
    }

    /** Notes a mistake of one of the lines that were read. */
    void mistakeAt(int line, String reason, @Nullable Object... args) {
        folder.mistake(file, line, reason, args);
    }

    /** Remembers where the field is said; the whole mapping with an empty one. */
    void stands(String said, String field) {
        folder.stands(file, said, line(field));
    }

    /** Whether the field has a value. */
    boolean has(String field) {
        Tree value = value(field);
        return value != null && !(value instanceof Tree.Scalar scalar && scalar.isNull());
    }

    /** Whether the field stands there, even without a value. */
    boolean names(String field) {
        return mapping.fields().containsKey(field);
    }

    private @Nullable Tree value(String field) {
        Tree.Field found = mapping.fields().get(field);
        return found == null ? null : found.value();
    }

    /** The field's text without blanks around it; null if missing, blank or no text, which is noted. */
    @Nullable
    String required(String field) {
        String text = optional(field);
        if (!mapping.fields().containsKey(field)) {
            mistake(field, "нет поля «%s»", field);
        } else if (!has(field) || text != null && text.isEmpty()) {
            mistake(field, "поле «%s» пустое", field);
        }
        return text == null || text.isEmpty() ? null : text;
    }

    /** The field's text without blanks around it; null if missing, or if it is no text, which is noted. */
    @Nullable
    String optional(String field) {
        asked.add(field);
        if (!has(field)) {
            return null;
        }
        if (!(value(field) instanceof Tree.Scalar scalar)) {
            mistake(field, "поле «%s» должно быть простым значением", field);
            return null;
        }
        try {
            return placeholders.apply(scalar.text()).strip();
        } catch (IllegalArgumentException e) {
            mistake(field, "в поле «%s» не раскрыть «%s»: нет такой переменной", field, scalar.text());
            return null;
        }
    }

    /** Like {@link #required}, and short enough for a button. */
    @Nullable
    String requiredName(String field) {
        String text = required(field);
        if (text != null && text.length() > LONGEST_NAME) {
            mistake(field, "«%s» не поместится на кнопку: %d знаков, а можно %d", text, text.length(), LONGEST_NAME);
            return null;
        }
        return text;
    }

    /** The field's whole number from 1; null if missing or something else, which is noted. */
    @Nullable
    Integer requiredNumber(String field) {
        String text = required(field);
        if (text != null && !text.matches("[1-9]\\d{0,5}")) {
            mistake(field, "поле «%s» должно быть целым числом от 1, а не «%s»", field, text);
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** Like {@link #required}, of so many characters at most. */
    @Nullable
    String requiredText(String field, int most) {
        String text = required(field);
        if (text != null && text.length() > most) {
            mistake(field, "поле «%s» длиннее, чем можно: %d знаков, а можно %d", field, text.length(), most);
            return null;
        }
        return text;
    }

    /** The field's number, whole or with a fraction; null if missing or something else, which is noted. */
    @Nullable
    BigDecimal optionalDecimal(String field) {
        String text = optional(field);
        if (text != null && !text.matches("-?\\d{1,6}(?:\\.\\d{1,3})?")) {
            mistake(field, "поле «%s» должно быть числом, а не «%s»", field, text);
            return null;
        }
        return text == null ? null : new BigDecimal(text);
    }

    /** Whether the field says yes; not if it is missing or something else, which is noted. */
    boolean flag(String field) {
        String text = optional(field);
        if (text != null && !FLAGS.containsKey(text)) {
            mistake(field, "в поле «%s» пишут «да» или «нет», а не «%s»", field, text);
        }
        return text != null && FLAGS.getOrDefault(text, false);
    }

    /** The texts of the field's own fields, one or a list each; empty if missing. */
    Map<String, List<Line>> textsByName(String field) {
        asked.add(field);
        if (!has(field)) {
            return Map.of();
        }
        if (!(value(field) instanceof Tree.Mapping nested)) {
            mistake(field, "в поле «%s» должны быть поля «имя: значение»", field);
            return Map.of();
        }
        Fields inside = new Fields(folder, file, nested);
        Map<String, List<Line>> texts = new LinkedHashMap<>();
        for (String name : nested.fields().keySet()) {
            if (inside.value(name) instanceof Tree.Scalar) {
                String text = inside.required(name);
                texts.put(name, text == null ? List.of() : List.of(new Line(text, inside.line(name))));
            } else {
                texts.put(name, inside.texts(name));
            }
        }
        return texts;
    }

    /** The field's whole number from 1 to the most; the usual one if the field is missing, or something else, which is noted. */
    int numberUpTo(String field, int most, int usual) {
        if (!mapping.fields().containsKey(field)) {
            return usual;
        }
        Integer number = requiredNumber(field);
        if (number != null && number > most) {
            mistake(field, "поле «%s» должно быть не больше %d, а не %d", field, most, number);
        }
        return number == null ? usual : number;
    }

    /** The field's list of texts; empty if missing; what is no text in it is noted. */
    List<Line> texts(String field) {
        List<Line> texts = new ArrayList<>();
        for (Tree item : list(field)) {
            if (item instanceof Tree.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(new Line(scalar.text().strip(), item.line()));
            } else {
                folder.mistake(file, item.line(), "в списке «%s» должны быть непустые строки", field);
            }
        }
        return texts;
    }

    /** The field's list of mappings; empty if missing. */
    List<Fields> mappings(String field) {
        return each(folder, file, list(field));
    }

    private List<Tree> list(String field) {
        asked.add(field);
        if (!has(field)) {
            return List.of();
        }
        if (value(field) instanceof Tree.Items list) {
            return list.items();
        }
        mistake(field, "поле «%s» должно быть списком", field);
        return List.of();
    }

    /** Texts of the fields that nobody asked for. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        for (String field : List.copyOf(mapping.fields().keySet())) {
            String text = asked.contains(field) ? null : optional(field);
            if (text != null) {
                others.put(field, text);
            }
        }
        return others;
    }

    /** All texts as they are, those of nested mappings with the names joined by dots; what is empty or no text is noted. */
    Map<String, String> flat() {
        return flat("");
    }

    private Map<String, String> flat(String before) {
        Map<String, String> flat = new LinkedHashMap<>();
        mapping.fields().forEach((name, field) -> {
            if (field.value() instanceof Tree.Mapping nested) {
                flat.putAll(new Fields(folder, file, nested).flat(before + name + "."));
            } else if (field.value() instanceof Tree.Scalar scalar
                    && !scalar.text().isBlank()) {
                flat.put(before + name, scalar.text());
                stands(before + name, name);
            } else {
                mistake(name, "поле «%s» должно быть непустым текстом", name);
            }
        });
        return flat;
    }

    /** Notes every field that nobody asked for. */
    void nothingElse() {
        unasked().forEach(field -> mistake(field, "неизвестное поле «%s»", field));
    }

    /** Names of the fields that nobody asked for. */
    List<String> unasked() {
        return mapping.fields().keySet().stream()
                .filter(field -> !asked.contains(field))
                .toList();
    }
}
