package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.stream.Stream;
import ru.otklik.dialogs.plainwords.PlainWordsRules.Advice;

/** Wordings that the rules advise against. */
record Advised(Finding.Kind kind, List<Advice> advices) implements Check {
    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return advices.stream()
                .flatMap(advice -> sentences.stream()
                        .flatMap(sentence -> advice.wording().in(sentence).stream()
                                .map(span -> new Finding(kind, span.from(), span.to(), advice.why(), null))));
    }
}
