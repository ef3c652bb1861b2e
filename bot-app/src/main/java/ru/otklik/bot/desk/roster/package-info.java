/** Where the administrator sees how pages in messengers are doing, adds, pauses and removes them, one or thousands. */
@NullMarked
package ru.otklik.bot.desk.roster;

import org.jspecify.annotations.NullMarked;
