/** What the application does from the command line instead of starting. Uses dialogs, platform, audit, region, pages, learning, register, desk and personal. */
@ApplicationModule(
        allowedDependencies = {"platform", "audit", "region", "pages", "learning", "register", "desk", "personal"})
@NullMarked
package ru.otklik.bot.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
