package ru.otklik.dialogs.classification;

/**
 * One of several problems in a message.
 *
 * @param text the sentences about it, as the resident wrote them
 */
public record Problem(String text, Guess guess) {}
