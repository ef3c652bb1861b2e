/** What the application does from the command line instead of starting. Uses dialogs, platform, region, learning and register. */
@ApplicationModule(allowedDependencies = {"platform", "region", "learning", "register"})
@NullMarked
package ru.otklik.bot.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
