/** All that is kept about a resident, for whoever answers them what that is: the page, the same as a file, and its erasure. */
@NullMarked
package ru.otklik.bot.desk.person;

import org.jspecify.annotations.NullMarked;
