package ru.otklik.bot.desk.access.people;

import org.jspecify.annotations.Nullable;

/**
 * What is told once, in the answer that makes it.
 *
 * @param link null if none was made
 * @param token null if it stays as it was
 */
record Fresh(String login, @Nullable String link, @Nullable String token) {}
