/** Lessons as they are stored, and how much of them one source may teach. */
@NullMarked
package ru.otklik.bot.learning.lessons;

import org.jspecify.annotations.NullMarked;
