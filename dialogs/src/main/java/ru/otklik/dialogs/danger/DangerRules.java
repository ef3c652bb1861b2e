package ru.otklik.dialogs.danger;

import java.util.List;
import java.util.Optional;

/** Tells which danger a text reports, if any. Safe for use by many threads. */
public final class DangerRules {
    private final List<DangerRule> rules;
    private final List<Sign> never;

    /**
     * @param rules the first that fits decides
     * @param never what makes any sentence harmless: it tells of a film or a drill
     */
    public DangerRules(List<DangerRule> rules, List<Sign> never) {
        this.rules = List.copyOf(rules);
        this.never = List.copyOf(never);
    }

    /** @param text as the resident wrote it, of any length, maybe empty */
    public Optional<Danger> find(String text) {
        List<Sentence> sentences = Sentence.of(text).stream()
                .filter(sentence -> never.stream().noneMatch(sign -> sign.standsIn(sentence)))
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
    private static boolean isSaidIn(List<Sentence> sentences, DangerRule rule) {
        for (int i = 0; i < sentences.size(); i++) {
            boolean ended = sentences.subList(i + 1, sentences.size()).stream().anyMatch(Past::endsIt);
            if (!ended && rule.isSaidIn(sentences.get(i))) {
                return true;
            }
        }
        return false;
    }
}
