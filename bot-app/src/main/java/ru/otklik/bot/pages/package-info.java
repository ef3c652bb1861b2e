/** Pages that residents write to: their table, their sealed tokens, who adds, pauses and removes them, and how they are doing. Uses platform and region. */
@ApplicationModule(allowedDependencies = {"platform", "region"})
@NullMarked
package ru.otklik.bot.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
