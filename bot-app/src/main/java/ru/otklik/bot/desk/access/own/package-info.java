/** What people see and change of their own access: password, second factor, where they are signed in. */
@NullMarked
package ru.otklik.bot.desk.access.own;

import org.jspecify.annotations.NullMarked;
