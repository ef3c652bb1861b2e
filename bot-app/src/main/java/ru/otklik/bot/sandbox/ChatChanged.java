package ru.otklik.bot.sandbox;

/** Something in this chat is to be shown anew. Published as an application event by the emulators. */
public record ChatChanged(String messenger, String page, String resident) {}
