package ru.otklik.dialogs.danger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which danger a text reports, if any. Safe for use by many threads. */
public final class DangerRules {
    private final List<DangerRule> rules;
    private final List<Sign> never;
    private final Lexicon lexicon;

    /**
     * @param rules the first that fits decides
     * @param never what makes any sentence harmless: it tells of a film or a drill
     */
    public DangerRules(List<DangerRule> rules, List<Sign> never) {
        this.rules = List.copyOf(rules);
        this.never = List.copyOf(never);
        this.lexicon = new Lexicon(Stream.of(
                        never.stream(),
                        rules.stream().flatMap(rule -> rule.signs().stream()),
                        rules.stream().flatMap(rule -> rule.alone().stream()),
                        rules.stream().flatMap(rule -> rule.unless().stream()),
                        Past.signs())
                .flatMap(signs -> signs)
                .toList());
    }

    private record Listened(Sentence sentence, Set<Sign> possible) {}

    /** @param text as the resident wrote it, of any length, maybe empty */
    public Optional<Danger> find(String text) {
        List<Sentence> all = Sentence.of(text, lexicon);
        Optional<Danger> found = said(all);
        return found.isPresent() || all.isEmpty()
                ? found
                : rules.stream()
                        .filter(rule -> all.stream().allMatch(rule::isAllOf))
                        .map(DangerRule::danger)
                        .findFirst();
    }

    /** As {@link #find}, in words that belong to a talk about something else: what must stand alone does not. */
    public Optional<Danger> findAmongOthers(String text) {
        return said(Sentence.of(text, lexicon));
    }

    private Optional<Danger> said(List<Sentence> all) {
        List<Listened> sentences = all.stream()
                .map(sentence -> new Listened(sentence, lexicon.mayStandIn(sentence)))
                .filter(listened -> never.stream()
                        .filter(listened.possible()::contains)
                        .noneMatch(sign -> sign.standsIn(listened.sentence())))
                .toList();
        return rules.stream()
                .filter(rule -> isSaidIn(sentences, rule))
                .map(DangerRule::danger)
                .findFirst();
    }

    public List<Danger> all() {
        return rules.stream().map(DangerRule::danger).toList();
    }

    /** A sentence later on may end the matter: «Вечером горел сарай. Потушили сами.» */
    private static boolean isSaidIn(List<Listened> sentences, DangerRule rule) {
        for (int i = 0; i < sentences.size(); i++) {
            Listened listened = sentences.get(i);
            if (rule.isSaidIn(listened.sentence(), listened.possible())
                    && sentences.subList(i + 1, sentences.size()).stream()
                            .noneMatch(later -> Past.endsIt(later.sentence()))) {
                return true;
            }
        }
        return false;
    }
}
