package ru.otklik.dialogs.plainwords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts as plain words; a region's own.
 *
 * @param longest words that a sentence may have
 * @param replacements phrases and what to say instead, maybe nothing
 * @param officialese what only its writer can say plainer
 * @param promises empty ones
 * @param tone what sounds cold or teaches
 * @param what words that tell what was or will be done
 * @param when words that tell when
 * @param who words that tell by whom
 * @param active verbs that look passive and aren't
 * @param offices words before a phone or a name that is an office's or an official's
 * @param privateMail domains, in small letters, where people have mailboxes of their own; a mailbox elsewhere is an office's. Without any,
 *     each mailbox is somebody's
 */
public record PlainWordsRules(
        int longest,
        Map<String, String> replacements,
        List<Advice> officialese,
        List<Promise> promises,
        List<Advice> tone,
        List<Wording> what,
        List<Wording> when,
        List<Wording> who,
        List<Wording> active,
        List<Wording> offices,
        Set<String> privateMail) {
    public PlainWordsRules {
        replacements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(replacements));
        officialese = List.copyOf(officialese);
        promises = List.copyOf(promises);
        tone = List.copyOf(tone);
        what = List.copyOf(what);
        when = List.copyOf(when);
        who = List.copyOf(who);
        active = List.copyOf(active);
        offices = List.copyOf(offices);
        privateMail = Set.copyOf(privateMail);
    }

    /** @param why in Russian: what is wrong, and how it is said */
    public record Advice(Wording wording, String why) {}

    /** @param always whether a date makes it no better */
    public record Promise(Wording wording, String why, boolean always) {}
}
