/** Events that agencies make known (outages and the like): who is told of them where, who follows them, and news of their end. Uses platform, region, pages, channels' keyboard, delivery, and incidents for who acts. */
@ApplicationModule(allowedDependencies = {"platform", "region", "pages", "channels", "delivery", "incidents"})
@NullMarked
package ru.otklik.bot.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
