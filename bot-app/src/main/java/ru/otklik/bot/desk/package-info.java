/** Web workplace of agencies and the curator, and the same over an API. Uses platform, audit, region, pages, incidents, events, operators, learning, rehearsals, configurations, delivery, escalation, channels and media. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
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
            "media"
        })
@NullMarked
package ru.otklik.bot.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
