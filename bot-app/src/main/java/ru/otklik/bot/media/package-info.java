/** Photos and files of residents and agencies: fetched at once, checked, drawn anew, kept. Uses platform and channels. */
@ApplicationModule(allowedDependencies = {"platform", "channels"})
@NullMarked
package ru.otklik.bot.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
