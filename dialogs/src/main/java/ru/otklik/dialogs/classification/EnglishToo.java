package ru.otklik.dialogs.classification;

import java.util.List;
import ru.otklik.dialogs.words.Glossary;

/** Understands English reports by what residents say for their words in Russian, which is what topics are learned from. */
public final class EnglishToo extends Rewriting {
    private final Classifier russian;

    public EnglishToo(Classifier russian, Glossary glossary) {
        super(russian, glossary::inRussian);
        this.russian = russian;
    }

    /** Taken apart as they were written, so only where nothing had to be put into Russian. */
    @Override
    public List<Problem> problems(String text) {
        return russian.problems(text);
    }
}
