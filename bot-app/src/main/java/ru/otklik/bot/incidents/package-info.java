/** Reports, incidents, official answers and their history. Uses platform, delivery and media. */
@ApplicationModule(allowedDependencies = {"platform", "delivery", "media"})
@NullMarked
package ru.otklik.bot.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
