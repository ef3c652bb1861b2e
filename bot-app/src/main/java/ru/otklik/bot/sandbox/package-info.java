/** Emulated messengers and a page to chat on, in profile `sandbox` only. Nobody uses it, and it uses nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.otklik.bot.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
