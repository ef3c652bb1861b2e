package ru.otklik.bot.sandbox.telegram;

/** A file that came with a call. */
record Upload(String fileName, String contentType, byte[] bytes) {}
