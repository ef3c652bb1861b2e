package ru.otklik.dialogs.classification;

import ru.otklik.dialogs.words.Glossary;

/** Understands English reports by what residents say for their words in Russian, which is what topics are learned from. */
public final class EnglishToo extends Rewriting {
    public EnglishToo(Classifier russian, Glossary glossary) {
        super(russian, glossary::inRussian);
    }
}
