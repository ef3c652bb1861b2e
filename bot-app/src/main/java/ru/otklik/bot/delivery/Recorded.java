package ru.otklik.bot.delivery;

/**
 * How recording went.
 *
 * @param held false if the claim was lost: then only the history knows of the attempt
 * @param more whether something else may be due because of it
 */
record Recorded(boolean held, boolean more) {}
