/** What is kept about people, put together; whose data was erased, and what is left to do for it; what has been kept long enough goes. Uses platform, region and pages' seals. */
@ApplicationModule(allowedDependencies = {"platform", "pages", "region"})
@NullMarked
package ru.otklik.bot.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
