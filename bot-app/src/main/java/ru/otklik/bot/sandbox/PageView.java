package ru.otklik.bot.sandbox;

import java.util.List;

/**
 * A page as the sandbox lists it.
 *
 * @param residents names of those who have a chat with it
 */
public record PageView(String id, String name, List<String> residents) {}
