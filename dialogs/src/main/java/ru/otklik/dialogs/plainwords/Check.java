package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.stream.Stream;

/** Looks for one sort of trouble. */
interface Check {
    /** @param sentences those of the text, one at least */
    Stream<Finding> of(String text, List<Sentence> sentences);
}
