/** Where the administrator tries edited files of the region before they are put in force. */
@NullMarked
package ru.otklik.bot.desk.rehearsal;

import org.jspecify.annotations.NullMarked;
