/** Working calendar and deadlines. Uses platform, region, incidents and delivery. */
@ApplicationModule(allowedDependencies = {"platform", "region", "incidents", "delivery"})
@NullMarked
package ru.otklik.bot.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
