package ru.otklik.bot.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Deadlines in whole working days of the region's calendar and time zone; the last of them counts until six in the evening. */
@Component
class CalendarDeadlines implements Deadlines {
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    /** For reports whose topic nobody knows yet: the fast track's usual week. */
    private static final int DAYS_WITHOUT_TOPIC = 5;

    /** Genitive, as it follows «до». */
    private static final List<String> WEEKDAYS =
            List.of("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.forLanguageTag("ru"));

    private final Region region;
    private final WorkingCalendar calendar;

    CalendarDeadlines(Region region) {
        this.region = region;
        this.calendar = new WorkingCalendar(region.daysOff(), region.extraWorkingDays());
    }

    @Override
    public Instant due(@Nullable TopicId topic, Instant from) {
        int days = Optional.ofNullable(topic)
                .flatMap(region.taxonomy()::topic)
                .map(Topic::answerDays)
                .orElse(DAYS_WITHOUT_TOPIC);
        return endOfDayAfter(from, days);
    }

    @Override
    public Instant silentUntil(Instant answered) {
        return endOfDayAfter(answered, region.silenceDays());
    }

    private Instant endOfDayAfter(Instant from, int workingDays) {
        LocalDate today = from.atZone(region.timeZone()).toLocalDate();
        return calendar.after(today, workingDays)
                .atTime(END_OF_DAY)
                .atZone(region.timeZone())
                .toInstant();
    }

    @Override
    public String inWords(Instant deadline) {
        LocalDate day = deadline.atZone(region.timeZone()).toLocalDate();
        return "до " + WEEKDAYS.get(day.getDayOfWeek().getValue() - 1) + ", " + DAY.format(day);
    }
}
