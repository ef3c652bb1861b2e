/** Types and helpers that every module needs: pages, chats, secrets, JSON, the clock. Uses nothing of ours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ru.otklik.bot.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
