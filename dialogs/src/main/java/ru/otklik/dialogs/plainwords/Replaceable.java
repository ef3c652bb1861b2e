package ru.otklik.dialogs.plainwords;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Phrases that have a plain twin. */
final class Replaceable implements Check {
    private final List<Rule> rules;

    Replaceable(Map<String, String> replacements) {
        // The longest first: «в связи с тем, что» before «в связи с».
        this.rules = replacements.entrySet().stream()
                .map(entry -> new Rule(entry.getKey(), Wording.exactly(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Rule rule) -> rule.phrase().length())
                        .reversed())
                .toList();
    }

    private record Rule(String phrase, Wording wording, String plain) {
        String why() {
            return plain.isEmpty() ? "Уберите: смысл не изменится." : "Проще: «%s».".formatted(plain);
        }
    }

    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return rules.stream()
                .flatMap(rule -> sentences.stream()
                        .flatMap(sentence -> rule.wording().in(sentence).stream()
                                .map(span -> new Finding(
                                        Finding.Kind.OFFICIALESE, span.from(), span.to(), rule.why(), rule.plain()))));
    }
}
