/** Who may read the metrics that the other modules keep. Uses platform. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ru.otklik.bot.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
