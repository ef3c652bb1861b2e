/** Redis through Jedis: send budgets, leases, flood limits, allowances of requests; and what happens without it. Uses platform. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ru.otklik.bot.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
