/** What every request has to put up with before it is anybody's: limits of size and number, and where it may come from. */
@NullMarked
package ru.otklik.bot.desk.access.request;

import org.jspecify.annotations.NullMarked;
