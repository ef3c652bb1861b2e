/** The messengers' side, both ways, and the store of what came in. Uses platform, region and coordination. */
@ApplicationModule(allowedDependencies = {"platform", "region", "coordination"})
@NullMarked
package ru.otklik.bot.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
