/** Asks a virus scanner about files. Uses nothing of the application's. */
@NullMarked
package ru.otklik.bot.media.scanning;

import org.jspecify.annotations.NullMarked;
