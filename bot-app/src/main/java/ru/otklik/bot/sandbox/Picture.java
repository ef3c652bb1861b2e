package ru.otklik.bot.sandbox;

/** @param contentType such as {@code image/jpeg} */
public record Picture(String fileName, String contentType, byte[] bytes) {}
