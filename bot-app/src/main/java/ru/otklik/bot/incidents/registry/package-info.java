/** Incidents, their reports and everything said about them, on PostgreSQL. */
@NullMarked
package ru.otklik.bot.incidents.registry;

import org.jspecify.annotations.NullMarked;
