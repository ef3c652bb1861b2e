/** The load harness: how many steps of dialogs one deployment carries, how quickly, and what stands in the way. */
@NullMarked
package ru.otklik.bot.load;

import org.jspecify.annotations.NullMarked;
