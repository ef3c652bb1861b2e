/** The desk's pages: the queue, the card, the map, and what is done from them. */
@NullMarked
package ru.otklik.bot.desk.pages;

import org.jspecify.annotations.NullMarked;
