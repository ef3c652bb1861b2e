/** Pages in PostgreSQL, and in the memory of each node. Uses what its parent may use. */
@NullMarked
package ru.otklik.bot.pages.store;

import org.jspecify.annotations.NullMarked;
