/** Where administrators give and take access. */
@NullMarked
package ru.otklik.bot.desk.access.people;

import org.jspecify.annotations.NullMarked;
