/** The address to which messengers bring updates by themselves. Uses what its parent may use. */
@NullMarked
package ru.otklik.bot.channels.push;

import org.jspecify.annotations.NullMarked;
