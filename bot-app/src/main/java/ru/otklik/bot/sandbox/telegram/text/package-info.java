/**
 * Texts with marks: Telegram's HTML, MarkdownV2, old Markdown and lists of entities, read and refused as the server does (tdlib/td,
 * MessageEntity.cpp; core.telegram.org/bots/api#formatting-options).
 */
@NullMarked
package ru.otklik.bot.sandbox.telegram.text;

import org.jspecify.annotations.NullMarked;
