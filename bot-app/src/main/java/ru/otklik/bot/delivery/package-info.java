/** Outgoing messages: stored with the change that causes them, sent in order per chat, repeated where that is right. Uses platform, region, pages, channels, coordination and media. */
@ApplicationModule(allowedDependencies = {"platform", "region", "pages", "channels", "coordination", "media"})
@NullMarked
package ru.otklik.bot.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
