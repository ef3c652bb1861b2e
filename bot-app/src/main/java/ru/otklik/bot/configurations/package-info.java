/** Versions of the region's configuration: stored, put in force on every node without a restart, and taken back. Uses platform, region and learning. */
@ApplicationModule(allowedDependencies = {"platform", "region", "learning"})
@NullMarked
package ru.otklik.bot.configurations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
