/** The administrator's page of updates that nobody could think about, and what the desk warns of. */
@NullMarked
package ru.otklik.bot.desk.setaside;

import org.jspecify.annotations.NullMarked;
