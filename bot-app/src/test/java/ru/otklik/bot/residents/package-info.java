/** Residents who walk whole reports by themselves, for harnesses: what they write about, and how they react to what a page says. */
@NullMarked
package ru.otklik.bot.residents;

import org.jspecify.annotations.NullMarked;
