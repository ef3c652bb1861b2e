package ru.otklik.dialogs.classification;

import ru.otklik.dialogs.taxonomy.TopicId;

/** @param probability 0 to 1: of a hundred guesses with .8, eighty should be right */
public record Guess(TopicId topic, double probability) {}
