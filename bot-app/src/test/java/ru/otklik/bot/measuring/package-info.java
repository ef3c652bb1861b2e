/** What harnesses measure: the use of processes, and times. Uses nothing of the application. */
@NullMarked
package ru.otklik.bot.measuring;

import org.jspecify.annotations.NullMarked;
