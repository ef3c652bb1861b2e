/** Tries edited files of the region on last month's reports, in the background, and keeps what came of it. Uses platform, region, learning and incidents. */
@ApplicationModule(allowedDependencies = {"platform", "region", "learning", "incidents"})
@NullMarked
package ru.otklik.bot.rehearsals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
