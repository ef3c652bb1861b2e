/** Reports, incidents, official answers and their history. Uses platform, region, learning, channels' keyboard, delivery and media. */
@ApplicationModule(allowedDependencies = {"platform", "region", "learning", "channels", "delivery", "media"})
@NullMarked
package ru.otklik.bot.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
