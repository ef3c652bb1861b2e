package ru.otklik.dialogs.classification;

/** Tells what a text is about. It can only choose topics that exist, or say that it doesn't know. Safe for use by many threads. */
public interface Classifier {
    /** @param text as the resident wrote it, of any length, maybe empty */
    Opinion classify(String text);
}
