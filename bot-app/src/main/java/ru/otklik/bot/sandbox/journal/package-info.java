/** What the emulated messengers keep on disk, so that their world survives a restart as the real ones' does. */
@NullMarked
package ru.otklik.bot.sandbox.journal;

import org.jspecify.annotations.NullMarked;
