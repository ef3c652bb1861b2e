/** The Telegram Bot API: its updates in our words, our messages in its calls. */
@NullMarked
package ru.otklik.bot.channels.telegram;

import org.jspecify.annotations.NullMarked;
