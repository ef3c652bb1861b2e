/** VK communities: their events in our words, our messages in VK's calls. */
@NullMarked
package ru.otklik.bot.channels.vk;

import org.jspecify.annotations.NullMarked;
