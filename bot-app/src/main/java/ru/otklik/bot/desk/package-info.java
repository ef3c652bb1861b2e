/** Web workplace of agencies and the curator, and the same over an API. Uses platform, coordination, audit, region, pages, incidents, events, operators, learning, rehearsals, configurations, delivery, escalation, channels, media and personal. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "coordination",
            "audit",
            "region",
            "pages",
            "incidents",
            "events",
            "operators",
            "learning",
            "rehearsals",
            "configurations",
            "delivery",
            "escalation",
            "channels",
            "media",
            "personal"
        })
@NullMarked
package ru.otklik.bot.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
