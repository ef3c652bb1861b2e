/** What residents confirm and agencies correct, kept as lessons; models trained on them, compared, put in force on every node, and taken back. Uses platform and region. */
@ApplicationModule(allowedDependencies = {"platform", "region"})
@NullMarked
package ru.otklik.bot.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
