/** What is done with several incidents of the queue at once. */
@NullMarked
package ru.otklik.bot.desk.together;

import org.jspecify.annotations.NullMarked;
