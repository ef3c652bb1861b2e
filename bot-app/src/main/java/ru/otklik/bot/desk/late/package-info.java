/** What is late, as the desk tells it. */
@NullMarked
package ru.otklik.bot.desk.late;

import org.jspecify.annotations.NullMarked;
