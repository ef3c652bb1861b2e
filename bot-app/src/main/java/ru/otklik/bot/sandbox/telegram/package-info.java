/** The emulated Telegram Bot API: strict where the real one is, spoken to over HTTP by any client. */
@NullMarked
package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.NullMarked;
