/** Where the administrator puts files of the region in force, sees who has done so and what it changed, and goes back. */
@NullMarked
package ru.otklik.bot.desk.versions;

import org.jspecify.annotations.NullMarked;
