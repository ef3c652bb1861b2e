package ru.otklik.dialogs.plainwords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Reads an answer as its reader would. Rules, no learning: the same words always get the same remarks. */
public final class PlainWords {
    private final Supplier<List<Check>> checks;

    public PlainWords(PlainWordsRules rules) {
        // The first that finds something at a place has it.
        List<Check> all = List.of(
                new PersonalData(rules.offices(), rules.privateMail()),
                new EmptyPromises(rules.promises(), new Times(rules.when())),
                new Replaceable(rules.replacements()),
                new Advised(Finding.Kind.OFFICIALESE, rules.officialese()),
                new Advised(Finding.Kind.TONE, rules.tone()),
                new Shouting(),
                new Passive(rules.active()),
                new LongSentences(rules.longest()),
                new Missing(rules));
        this.checks = () -> all;
    }

    private PlainWords(Supplier<List<Check>> checks) {
        this.checks = checks;
    }

    /** The rules that are current whenever something is read. */
    public static PlainWords changing(Supplier<PlainWords> current) {
        return new PlainWords(() -> current.get().checks.get());
    }

    /** What to mend, in the order of the text; what is missing stands last. */
    public List<Finding> check(String text) {
        List<Sentence> sentences = Sentence.of(text);
        if (sentences.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (Check check : checks.get()) {
            check.of(text, sentences)
                    .filter(finding -> found.stream()
                            .noneMatch(
                                    other -> isAboutWords(other) && isAboutWords(finding) && other.overlaps(finding)))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Finding::from).thenComparing(Finding::kind));
        return List.copyOf(found);
    }

    /** The text with everything replaced that has a replacement. */
    public String rewrite(String text) {
        StringBuilder better = new StringBuilder(text);
        List<Finding> replaceable = check(text).stream()
                .filter(finding -> finding.better() != null)
                .sorted(Comparator.comparingInt(Finding::from).reversed())
                .toList();
        for (Finding finding : replaceable) {
            Replacement.apply(better, finding.from(), finding.to(), Objects.requireNonNull(finding.better()));
        }
        return better.toString();
    }

    /** Whole sentences may hold other findings. */
    private static boolean isAboutWords(Finding finding) {
        return switch (finding.kind()) {
            case OFFICIALESE, EMPTY_PROMISE, PERSONAL_DATA, TONE -> true;
            case PASSIVE, LONG_SENTENCE, MISSING_WHAT, MISSING_WHEN, MISSING_WHO -> false;
        };
    }
}
