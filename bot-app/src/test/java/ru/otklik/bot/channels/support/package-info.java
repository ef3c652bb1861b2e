/** What tests of the channels share. */
@NullMarked
package ru.otklik.bot.channels.support;

import org.jspecify.annotations.NullMarked;
