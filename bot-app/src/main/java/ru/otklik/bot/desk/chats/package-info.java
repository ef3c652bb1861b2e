/** The desk's page of chats that a person has taken over from the bot. */
@NullMarked
package ru.otklik.bot.desk.chats;

import org.jspecify.annotations.NullMarked;
