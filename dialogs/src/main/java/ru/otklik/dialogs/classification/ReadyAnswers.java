package ru.otklik.dialogs.classification;

import java.util.Optional;

/** Knows the questions that many ask. Safe for use by many threads. */
public interface ReadyAnswers {
    /** The answer if the text surely is one of the questions; a complaint about the same matter is none. */
    Optional<ReadyAnswer> find(String text);
}
