/** The store of what came in, on PostgreSQL. */
@NullMarked
package ru.otklik.bot.channels.intake;

import org.jspecify.annotations.NullMarked;
