/** The desk's page of known events: the list, an event, and the form to enter one. */
@NullMarked
package ru.otklik.bot.desk.events;

import org.jspecify.annotations.NullMarked;
