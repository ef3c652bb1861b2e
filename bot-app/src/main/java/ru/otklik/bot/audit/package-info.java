/** Who saw and changed what: lines that nobody can change, each with the hash of the one before. Uses platform. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package ru.otklik.bot.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
