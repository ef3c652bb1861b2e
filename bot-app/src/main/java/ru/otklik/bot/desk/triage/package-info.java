/** Where the curator gives what nobody owns to somebody, with one keystroke each. */
@NullMarked
package ru.otklik.bot.desk.triage;

import org.jspecify.annotations.NullMarked;
