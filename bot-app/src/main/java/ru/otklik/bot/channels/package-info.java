/** The messengers' side, both ways, and the store of what came in. Uses platform, region, coordination and pages. */
@ApplicationModule(allowedDependencies = {"platform", "region", "coordination", "pages"})
@NullMarked
package ru.otklik.bot.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
