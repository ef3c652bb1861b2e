/** How somebody gets into an account whose password nobody knows: links that are good once, and the command that makes the first administrator. */
@NullMarked
package ru.otklik.bot.desk.access.entry;

import org.jspecify.annotations.NullMarked;
