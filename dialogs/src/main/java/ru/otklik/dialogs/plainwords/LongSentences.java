package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.stream.Stream;

/** @param longest words that a sentence may have */
record LongSentences(int longest) implements Check {
    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.words().size() > longest)
                .map(sentence -> new Finding(
                        Finding.Kind.LONG_SENTENCE,
                        sentence.from(),
                        sentence.to(),
                        "В предложении слов: %d. Разделите его: читать легче, когда их не больше %d."
                                .formatted(sentence.words().size(), longest),
                        null));
    }
}
