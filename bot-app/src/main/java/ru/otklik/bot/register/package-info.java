/** Turns the state address register (ГАР) into a street directory. Uses dialogs. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.otklik.bot.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
