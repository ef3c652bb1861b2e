package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.otklik.dialogs.danger.Danger;
import ru.otklik.dialogs.danger.DangerRule;
import ru.otklik.dialogs.danger.DangerRules;
import ru.otklik.dialogs.danger.Sign;
import ru.otklik.dialogs.taxonomy.Codes;

/** Reads {@code danger.yml}: what calls for an emergency number at once. */
final class DangersFile {
    static final String NAME = "danger.yml";

    private final Known<String> known = new Known<>("нет такой опасности", DangersFile::checked);
    private final Map<String, String> sets = new LinkedHashMap<>();
    private final List<DangerRule> rules = new ArrayList<>();

    private DangersFile() {}

    /** What was sound in it. */
    static DangerRules read(ConfigFolder folder) {
        DangersFile file = new DangersFile();
        return Fields.of(folder, NAME).map(file::read).orElseGet(() -> new DangerRules(List.of(), List.of()));
    }

    private static String checked(String id) {
        Codes.requireCode("danger", id);
        return id;
    }

    private DangerRules read(Fields file) {
        file.textsByName("words").forEach((name, words) -> readSet(file, name, words));
        List<Sign> never = signs(file, "never");
        if (!file.has("dangers")) {
            file.mistake("dangers", "нет списка «dangers»");
        }
        file.mappings("dangers").forEach(this::readDanger);
        file.nothingElse();
        return new DangerRules(rules, never);
    }

    private void readSet(Fields file, String name, List<Fields.Line> words) {
        String all = words.stream().map(Fields.Line::text).collect(Collectors.joining(" "));
        try {
            Sign.of(all.strip().replaceAll("\\s+", "/"), Map.of());
            sets.put(name, all);
        } catch (IllegalArgumentException e) {
            sets.put(name, "слово");
            file.mistakeAt(
                    words.isEmpty() ? file.line("words") : words.getFirst().line(), "%s", e.getMessage());
        }
    }

    private void readDanger(Fields entry) {
        String id = known.declared(entry);
        Map<String, String> say = Speech.byLanguage(entry, "say");
        boolean lasting = entry.flag("lasting");
        List<Sign> signs = signs(entry, "signs");
        List<Sign> alone = signs(entry, "alone");
        List<Sign> unless = signs(entry, "unless");
        Map<String, String> then = entry.has("then") ? Speech.byLanguage(entry, "then") : Map.of();
        if (signs.isEmpty()) {
            entry.mistake("signs", "нужен хотя бы один признак в «signs»");
        }
        entry.nothingElse();
        if (id != null && say.containsKey("ru")) {
            rules.add(new DangerRule(new Danger(id, say, then), signs, alone, unless, lasting));
        }
    }

    private List<Sign> signs(Fields entry, String field) {
        List<Sign> signs = new ArrayList<>();
        for (Fields.Line line : entry.texts(field)) {
            try {
                signs.add(Sign.of(line.text(), sets));
            } catch (IllegalArgumentException e) {
                entry.mistakeAt(line.line(), "%s", e.getMessage());
            }
        }
        return signs;
    }
}
