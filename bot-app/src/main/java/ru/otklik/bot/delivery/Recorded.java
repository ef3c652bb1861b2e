package ru.otklik.bot.delivery;

import java.util.List;

/**
 * How recording went.
 *
 * @param held false if the claim was lost: then only the history knows of the attempt
 * @param more whether something else may be due because of it
 * @param born what was stored as begun with it, for this node to carry
 */
record Recorded(boolean held, boolean more, List<Row> born) {}
