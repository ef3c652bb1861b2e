/** The fault campaign: residents walk whole reports while everything breaks on purpose, then an audit says what was lost or doubled. */
@NullMarked
package ru.otklik.bot.campaign;

import org.jspecify.annotations.NullMarked;
