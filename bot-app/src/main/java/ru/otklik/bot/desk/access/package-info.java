/** Who works in the desk: accounts, signing in and out, agencies' tokens. */
@NullMarked
package ru.otklik.bot.desk.access;

import org.jspecify.annotations.NullMarked;
