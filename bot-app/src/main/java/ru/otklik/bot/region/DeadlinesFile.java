package ru.otklik.bot.region;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Reads {@code deadlines.yml}, which a region may leave out. */
final class DeadlinesFile {
    static final String NAME = "deadlines.yml";

    private static final String HOURS = "working-hours";
    private static final String FIRST_REPLY = "first-reply-hours";
    private static final String CHIEF = "chief-after-hours";
    private static final String CURATOR = "curator-after-hours";
    private static final int MOST_HOURS = 90;
    private static final int MOST_DAYS = 60;

    private final ConfigFolder folder;
    private final Known<AgencyId> agencies;
    private final Known<TopicId> topics;

    DeadlinesFile(ConfigFolder folder, Known<AgencyId> agencies, Known<TopicId> topics) {
        this.folder = folder;
        this.agencies = agencies;
        this.topics = topics;
    }

    DeadlineRules read() {
        return folder.has(NAME)
                ? Fields.of(folder, NAME).map(this::read).orElse(DeadlineRules.USUAL)
                : DeadlineRules.USUAL;
    }

    private DeadlineRules read(Fields file) {
        DeadlineRules usual = DeadlineRules.USUAL;
        for (String field : List.of(HOURS, FIRST_REPLY, CHIEF, CURATOR)) {
            file.stands(field, field);
        }
        List<LocalTime> hours = hours(file);
        int firstReply = file.numberUpTo(FIRST_REPLY, MOST_HOURS, usual.firstReplyHours());
        int chief = file.numberUpTo(CHIEF, MOST_HOURS, usual.chiefAfter());
        int curator = file.numberUpTo(CURATOR, MOST_HOURS, Math.max(chief, usual.curatorAfter()));
        if (curator < chief) {
            file.mistake(CURATOR, "куратор узнаёт не раньше руководителя: здесь должно быть не меньше %d", chief);
        }
        List<DeadlineRules.Special> special = new ArrayList<>();
        for (Fields entry : file.mappings("special")) {
            DeadlineRules.Special one = special(entry);
            if (one != null) {
                entry.stands("special." + special.size(), "");
                special.add(one);
            }
        }
        file.nothingElse();
        return new DeadlineRules(hours.getFirst(), hours.getLast(), firstReply, chief, curator, special);
    }

    private static List<LocalTime> hours(Fields file) {
        List<LocalTime> usual = List.of(DeadlineRules.USUAL.dayBegins(), DeadlineRules.USUAL.dayEnds());
        String written = file.optional(HOURS);
        if (written == null) {
            return usual;
        }
        try {
            String[] ends = written.split("\\s*[-–]\\s*", -1);
            LocalTime begins = LocalTime.parse(ends[0]);
            LocalTime over = LocalTime.parse(ends[ends.length - 1]);
            if (ends.length == 2 && begins.isBefore(over)) {
                return List.of(begins, over);
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        file.mistake(HOURS, "часы пишут так: 09:00-18:00, а не «%s»", written);
        return usual;
    }

    private DeadlineRules.@Nullable Special special(Fields entry) {
        AgencyId agency = agencies.required(entry, "agency");
        Set<TopicId> of = new HashSet<>();
        for (Fields.Line line : entry.texts("topics")) {
            try {
                TopicId topic = new TopicId(line.text());
                if (!topics.has(topic)) {
                    folder.mistake(NAME, line.line(), "нет такой темы: «%s»", line.text());
                }
                of.add(topic);
            } catch (IllegalArgumentException e) {
                folder.mistake(NAME, line.line(), "«%s» — не id темы", line.text());
            }
        }
        Integer firstReply = number(entry, FIRST_REPLY, MOST_HOURS);
        Integer answer = number(entry, "answer-days", MOST_DAYS);
        entry.nothingElse();
        if (firstReply == null && answer == null) {
            entry.mistake("agency", "нужен хотя бы один срок: «first-reply-hours» или «answer-days»");
        }
        return agency == null ? null : new DeadlineRules.Special(agency, of, firstReply, answer);
    }

    private static @Nullable Integer number(Fields entry, String field, int most) {
        return entry.has(field) ? Integer.valueOf(entry.numberUpTo(field, most, most)) : null;
    }
}
