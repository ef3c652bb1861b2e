/** Models as they are stored, the nightly training, and the one in force on this node. */
@NullMarked
package ru.otklik.bot.learning.models;

import org.jspecify.annotations.NullMarked;
