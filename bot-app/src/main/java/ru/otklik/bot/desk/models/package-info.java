/** Where the administrator sees how well topics are told apart, and goes back to an earlier model. */
@NullMarked
package ru.otklik.bot.desk.models;

import org.jspecify.annotations.NullMarked;
