/** What all channels need of HTTP and JSON: calls that are made once and end when told to, and trees that bear anything. */
@NullMarked
package ru.otklik.bot.channels.wire;

import org.jspecify.annotations.NullMarked;
