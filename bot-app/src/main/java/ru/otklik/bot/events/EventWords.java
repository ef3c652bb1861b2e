package ru.otklik.bot.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.routing.AgencyId;

/** What residents are told of events. */
@Component
class EventWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));

    private final Region region;
    private final Texts texts;
    private final Clock clock;

    EventWords(Region region, Texts texts, Clock clock) {
        this.region = region;
        this.texts = texts;
        this.clock = clock;
    }

    String told(String agencyName, String words, @Nullable Instant until) {
        String end = until == null ? "" : " " + texts.say(TextKey.EVENT_UNTIL, "until", moment(until));
        return texts.say(TextKey.EVENT_TOLD, "words", sentence(words), "agency", agencyName, "until", end);
    }

    /** @param note empty if there is none */
    String fixed(AgencyId agency, String words, String note) {
        String more = note.isEmpty() ? "" : " " + sentence(note);
        return texts.say(TextKey.EVENT_FIXED, "agency", name(agency), "words", sentence(words), "note", more);
    }

    String overdue(AgencyId agency, String words) {
        return texts.say(TextKey.EVENT_OVERDUE, "agency", name(agency), "words", sentence(words));
    }

    String name(AgencyId agency) {
        return region.agency(agency).map(Agency::name).orElse(agency.value());
    }

    /** What follows «до»: «18:00», «завтра, 18:00», «27 ноября, 18:00». */
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(region.timeZone());
        LocalDate today = clock.instant().atZone(region.timeZone()).toLocalDate();
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        return (local.toLocalDate().equals(today.plusDays(1)) ? "завтра" : DAY.format(local)) + ", "
                + TIME.format(local);
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }
}
