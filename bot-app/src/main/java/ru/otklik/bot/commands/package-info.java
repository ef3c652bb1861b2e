/** What the application does from the command line instead of starting. Uses dialogs, platform, region, pages, learning and register. */
@ApplicationModule(allowedDependencies = {"platform", "region", "pages", "learning", "register"})
@NullMarked
package ru.otklik.bot.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
