package ru.otklik.dialogs.plainwords;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every answer should tell: what was or will be done, when, by whom.
 *
 * @param what words of deeds
 * @param who words of those who do them; a name in quotes is one, too
 */
record Missing(List<Wording> what, Times times, List<Wording> who) implements Check {
    Missing(PlainWordsRules rules) {
        this(rules.what(), new Times(rules.when()), rules.who());
    }

    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        List<Finding> missing = new ArrayList<>();
        if (!told(sentences, sentence -> isSaid(what, sentence))) {
            missing.add(finding(Finding.Kind.MISSING_WHAT, text, "Не сказано, что сделали или сделаете."));
        }
        if (!told(sentences, sentence -> times.areToldIn(text, sentence))) {
            missing.add(finding(Finding.Kind.MISSING_WHEN, text, "Не сказано когда: назовите день."));
        }
        if (!text.contains("«") && !told(sentences, sentence -> isSaid(who, sentence))) {
            missing.add(finding(
                    Finding.Kind.MISSING_WHO,
                    text,
                    "Не сказано, кто это сделает: «мы», «наша бригада», название организации."));
        }
        return missing.stream();
    }

    private static boolean told(List<Sentence> sentences, Predicate<Sentence> so) {
        return sentences.stream().anyMatch(so);
    }

    private static boolean isSaid(List<Wording> wordings, Sentence sentence) {
        return wordings.stream().anyMatch(wording -> wording.isIn(sentence));
    }

    private static Finding finding(Finding.Kind kind, String text, String why) {
        return new Finding(kind, text.length(), text.length(), why, null);
    }
}
