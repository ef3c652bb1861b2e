package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.stream.Stream;
import ru.otklik.dialogs.plainwords.PlainWordsRules.Promise;

/** Promises without a day. */
record EmptyPromises(List<Promise> promises, Times times) implements Check {
    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return sentences.stream().flatMap(sentence -> {
            boolean dated = times.areToldIn(text, sentence);
            return promises.stream()
                    .filter(promise -> promise.always() || !dated)
                    .flatMap(promise -> promise.wording().in(sentence).stream()
                            .map(span -> new Finding(
                                    Finding.Kind.EMPTY_PROMISE, span.from(), span.to(), promise.why(), null)));
        });
    }
}
