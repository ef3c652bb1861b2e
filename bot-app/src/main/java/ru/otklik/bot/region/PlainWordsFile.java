package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.plainwords.PlainWordsRules;
import ru.otklik.dialogs.plainwords.PlainWordsRules.Advice;
import ru.otklik.dialogs.plainwords.PlainWordsRules.Promise;
import ru.otklik.dialogs.plainwords.Wording;

/** Reads {@code plain-words.yml}, which may be missing: how an answer is to be written. */
final class PlainWordsFile {
    static final String NAME = "plain-words.yml";

    /** Readers lose the thread of longer ones. */
    private static final int USUAL_LONGEST = 25;

    private static final int LONGEST = 100;
    private static final String NOTHING = "—";

    private static final Pattern MAIL_DOMAIN = Pattern.compile("[\\p{Ll}\\d-]+(?:\\.[\\p{Ll}\\d-]+)+");

    private final Fields file;

    private PlainWordsFile(Fields file) {
        this.file = file;
    }

    /** What was sound in it. */
    static PlainWordsRules read(ConfigFolder folder) {
        return Optional.of(folder)
                .filter(known -> known.has(NAME))
                .flatMap(known -> Fields.of(known, NAME))
                .map(file -> new PlainWordsFile(file).read())
                .orElseGet(() -> new PlainWordsRules(
                        USUAL_LONGEST,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of()));
    }

    private PlainWordsRules read() {
        PlainWordsRules rules = new PlainWordsRules(
                file.numberUpTo("longest", LONGEST, USUAL_LONGEST),
                replacements(),
                advices("officialese"),
                promises(),
                advices("tone"),
                wordings("what"),
                wordings("when"),
                wordings("who"),
                wordings("active"),
                wordings("offices"),
                privateMail());
        file.nothingElse();
        return rules;
    }

    private Map<String, String> replacements() {
        Map<String, String> replacements = new LinkedHashMap<>();
        file.textsByName("replace").forEach((phrase, instead) -> {
            if (instead.size() == 1 && wording(file, phrase, instead.getFirst().line()) != null) {
                String plain = instead.getFirst().text();
                replacements.put(phrase, plain.equals(NOTHING) ? "" : plain);
            } else if (instead.size() != 1) {
                file.mistake("replace", "у «%s» должна быть одна замена или «—»", phrase);
            }
        });
        return replacements;
    }

    private List<Advice> advices(String field) {
        List<Advice> advices = new ArrayList<>();
        for (Fields entry : file.mappings(field)) {
            Wording wording = say(entry);
            String why = entry.required("why");
            entry.nothingElse();
            if (wording != null && why != null) {
                advices.add(new Advice(wording, why));
            }
        }
        return advices;
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        for (Fields entry : file.mappings("promises")) {
            Wording wording = say(entry);
            String why = entry.required("why");
            boolean always = entry.flag("always");
            entry.nothingElse();
            if (wording != null && why != null) {
                promises.add(new Promise(wording, why, always));
            }
        }
        return promises;
    }

    private List<Wording> wordings(String field) {
        List<Wording> wordings = new ArrayList<>();
        for (Fields.Line line : file.texts(field)) {
            Wording wording = wording(file, line.text(), line.line());
            if (wording != null) {
                wordings.add(wording);
            }
        }
        return wordings;
    }

    private Set<String> privateMail() {
        Set<String> domains = new LinkedHashSet<>();
        for (Fields.Line line : file.texts("private-mail")) {
            if (MAIL_DOMAIN.matcher(line.text()).matches()) {
                domains.add(line.text());
            } else {
                file.mistakeAt(line.line(), "«%s» — не почтовый домен, напишите как «mail.ru»", line.text());
            }
        }
        return domains;
    }

    private static @Nullable Wording say(Fields entry) {
        String say = entry.required("say");
        return say == null ? null : wording(entry, say, entry.line("say"));
    }

    private static @Nullable Wording wording(Fields at, String written, int line) {
        try {
            return Wording.of(written);
        } catch (IllegalArgumentException e) {
            at.mistakeAt(line, "%s", e.getMessage());
            return null;
        }
    }
}
