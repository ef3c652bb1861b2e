/** Deadlines that have passed, and who hears of them, on PostgreSQL. */
@NullMarked
package ru.otklik.bot.incidents.lateness;

import org.jspecify.annotations.NullMarked;
