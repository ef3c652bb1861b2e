package ru.otklik.dialogs.classification;

import java.util.List;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.words.Glossary;

/** Understands English reports by what residents say for their words in Russian, which is what topics are learned from. */
public final class EnglishToo implements Classifier {
    private final Classifier russian;
    private final Glossary glossary;

    public EnglishToo(Classifier russian, Glossary glossary) {
        this.russian = russian;
        this.glossary = glossary;
    }

    @Override
    public Opinion classify(String text) {
        return russian.classify(glossary.inRussian(text));
    }

    @Override
    public List<Guess> ranked(String text) {
        return russian.ranked(glossary.inRussian(text));
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        return russian.clues(glossary.inRussian(text), topic, limit);
    }

    /** Taken apart as they were written, so only where nothing had to be put into Russian. */
    @Override
    public List<Problem> problems(String text) {
        return russian.problems(text);
    }

    @Override
    public long bytes() {
        return russian.bytes();
    }
}
