/** Reads and checks `config/`; a wrong file stops the start with the file, the line and the reason. Uses dialogs and platform. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ru.otklik.bot.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
