/**
 * The VK API for communities as far as a bot of a community needs it, spoken over HTTP below {@code /sandbox/vk}.
 */
@NullMarked
package ru.otklik.bot.sandbox.vk;

import org.jspecify.annotations.NullMarked;
