package ru.otklik.bot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.LateStage;
import ru.otklik.bot.region.DeadlineRules;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Deadlines in working days and hours of the region's calendar and time zone; the last day counts until its work ends. */
@Component
class CalendarDeadlines implements Deadlines {
    /** For reports whose topic nobody knows yet: the fast track's usual week. */
    private static final int DAYS_WITHOUT_TOPIC = 5;

    private final Region region;
    private final Languages languages;

    CalendarDeadlines(Region region, Languages languages) {
        this.region = region;
        this.languages = languages;
    }

    private WorkingCalendar calendar() {
        return new WorkingCalendar(region.daysOff(), region.extraWorkingDays());
    }

    @Override
    public Instant due(@Nullable TopicId topic, AgencyId agency, Instant from) {
        int days = region.deadlines()
                .answerDays(agency, topic)
                .or(() -> Optional.ofNullable(topic)
                        .flatMap(region.taxonomy()::topic)
                        .map(Topic::answerDays))
                .orElse(DAYS_WITHOUT_TOPIC);
        return endOfDayAfter(from, days);
    }

    @Override
    public Instant replyDue(@Nullable TopicId topic, AgencyId agency, Instant from) {
        return hoursAfter(from, region.deadlines().firstReplyHours(agency, topic));
    }

    @Override
    public Instant hears(LateStage stage, Instant deadline) {
        return switch (stage) {
            case CLERK -> deadline;
            case CHIEF -> hoursAfter(deadline, region.deadlines().chiefAfter());
            case CURATOR -> hoursAfter(deadline, region.deadlines().curatorAfter());
        };
    }

    private Instant hoursAfter(Instant from, int workingHours) {
        DeadlineRules rules = region.deadlines();
        return calendar()
                .after(
                        from.atZone(region.timeZone()).toLocalDateTime(),
                        Duration.ofHours(workingHours),
                        rules.dayBegins(),
                        rules.dayEnds())
                .atZone(region.timeZone())
                .toInstant();
    }

    @Override
    public Instant silentUntil(Instant answered) {
        return endOfDayAfter(answered, region.silenceDays());
    }

    @Override
    public Instant resumed(Instant deadline, Instant paused, Instant resumed) {
        int days = calendar().workingDays(day(paused), day(resumed));
        return days == 0 || !paused.isBefore(deadline) ? deadline : endOfDayAfter(deadline, days);
    }

    private LocalDate day(Instant at) {
        return at.atZone(region.timeZone()).toLocalDate();
    }

    private Instant endOfDayAfter(Instant from, int workingDays) {
        return calendar()
                .after(day(from), workingDays)
                .atTime(region.deadlines().dayEnds())
                .atZone(region.timeZone())
                .toInstant();
    }

    @Override
    public String inWords(Instant deadline, String language) {
        return languages.in(language).until(deadline.atZone(region.timeZone()).toLocalDate());
    }
}
