package ru.otklik.dialogs.classification;

import ru.otklik.dialogs.taxonomy.TopicId;

/** A text of a resident and the topic that it turned out to be about. */
public record Sample(String text, TopicId topic) {}
