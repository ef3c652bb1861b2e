/** News of incidents for open pages of the desk, by server-sent events. */
@NullMarked
package ru.otklik.bot.desk.live;

import org.jspecify.annotations.NullMarked;
