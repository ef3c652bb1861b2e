/** Chats that a person of the page's agency has taken over from the bot. Uses platform, region, pages, channels' keyboard, delivery, media, and incidents for who acts. */
@ApplicationModule(allowedDependencies = {"platform", "region", "pages", "channels", "delivery", "media", "incidents"})
@NullMarked
package ru.otklik.bot.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
