/** Passwords: how they are kept, and which are too easily guessed. */
@NullMarked
package ru.otklik.bot.desk.access.password;

import org.jspecify.annotations.NullMarked;
