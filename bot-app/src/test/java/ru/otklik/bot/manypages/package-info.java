/** The page harness: what thousands of pages cost one node, idle and with traffic, and how soon each of them answers. */
@NullMarked
package ru.otklik.bot.manypages;

import org.jspecify.annotations.NullMarked;
