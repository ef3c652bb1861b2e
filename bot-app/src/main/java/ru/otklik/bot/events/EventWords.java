package ru.otklik.bot.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.routing.AgencyId;

/** What residents are told of events, each in their own language; the agency's words stay as they are. */
@Component
class EventWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Region region;
    private final Languages languages;
    private final Clock clock;

    EventWords(Region region, Languages languages, Clock clock) {
        this.region = region;
        this.languages = languages;
        this.clock = clock;
    }

    String told(String agencyName, String words, @Nullable Instant until, String language) {
        Texts texts = languages.in(language);
        String end = until == null || tells(words, until)
                ? ""
                : " " + texts.say(TextKey.EVENT_UNTIL, "until", moment(until, language));
        return texts.say(TextKey.EVENT_TOLD, "words", sentence(words), "agency", agencyName, "until", end);
    }

    /** @param note empty if there is none */
    String fixed(AgencyId agency, String words, String note, String language) {
        String more = note.isEmpty() ? "" : " " + sentence(note);
        return languages
                .in(language)
                .say(TextKey.EVENT_FIXED, "agency", name(agency), "words", sentence(words), "note", more);
    }

    String overdue(AgencyId agency, String words, String language) {
        return languages.in(language).say(TextKey.EVENT_OVERDUE, "agency", name(agency), "words", sentence(words));
    }

    String name(AgencyId agency) {
        return region.agency(agency).map(Agency::name).orElse(agency.value());
    }

    /** What follows «до»: «18:00», «завтра, 18:00», «27 ноября, 18:00». */
    String moment(Instant instant, String language) {
        ZonedDateTime local = instant.atZone(region.timeZone());
        LocalDate today = clock.instant().atZone(region.timeZone()).toLocalDate();
        if (local.toLocalDate().equals(today)) {
            return TIME.format(local);
        }
        Texts texts = languages.in(language);
        String day = local.toLocalDate().equals(today.plusDays(1))
                ? texts.say(TextKey.DAY_TOMORROW)
                : texts.date(local.toLocalDate(), today);
        return day + ", " + TIME.format(local);
    }

    /** Whether whoever announced it wrote its end into the words: «до 18:00», «до 27 ноября, 18 часов». */
    private boolean tells(String words, Instant until) {
        ZonedDateTime end = until.atZone(region.timeZone());
        boolean today = end.toLocalDate()
                .equals(clock.instant().atZone(region.timeZone()).toLocalDate());
        String time = end.getMinute() == 0
                ? "0?%d(?:[:.-]00)?(?:\\s*(?:часов|часа|час|ч\\.?))?".formatted(end.getHour())
                : "0?%d[:.-]%02d".formatted(end.getHour(), end.getMinute());
        String day = "0?%d(?:[.]%02d|\\s*%s)".formatted(end.getDayOfMonth(), end.getMonthValue(), "\\p{L}+");
        return stands("(?:до|в|к|по)\\s+" + time, words) && today
                || stands(time, words) && stands("(?:до|по|к)\\s+" + day, words);
    }

    private static boolean stands(String pattern, String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d:.])" + pattern + "(?![\\d:]|[.]\\d)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }
}
