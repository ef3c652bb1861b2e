package ru.otklik.dialogs.classification;

import java.util.List;

/** Takes a message apart that is about several problems. Safe for use by many threads. */
@FunctionalInterface
public interface ProblemFinder {
    /**
     * @param text as the resident wrote it, of any length, maybe empty
     * @return the problems of a message that surely is about several, in their order; empty if it is about one or about none
     */
    List<Problem> in(String text);
}
