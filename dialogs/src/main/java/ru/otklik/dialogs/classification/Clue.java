package ru.otklik.dialogs.classification;

/**
 * A word that speaks for a topic.
 *
 * @param word as the resident wrote it, in small letters
 * @param share of all that speaks for the topic, 0 to 1
 */
public record Clue(String word, double share) {}
