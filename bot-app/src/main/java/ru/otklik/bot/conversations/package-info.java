/** An inbound message becomes a step of its dialog, an incident and outgoing messages, in one transaction. Uses everything but escalation, desk and sandbox. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "region",
            "coordination",
            "channels",
            "media",
            "delivery",
            "incidents",
            "events",
            "operators",
            "audit",
            "personal"
        })
@NullMarked
package ru.otklik.bot.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
