/** Slows down whoever guesses, so that nobody can keep somebody else out by guessing badly on purpose. */
@NullMarked
package ru.otklik.bot.desk.access.throttle;

import org.jspecify.annotations.NullMarked;
