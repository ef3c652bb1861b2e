/** Which node reads which page, or has its updates brought, and how that goes. Uses what its parent may use. */
@NullMarked
package ru.otklik.bot.channels.reading;

import org.jspecify.annotations.NullMarked;
