package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.MyReport;
import ru.otklik.bot.incidents.Nearby;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.Links;
import ru.otklik.dialogs.conversation.QuestionWords;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** A resident's own reports in words, in the resident's language. */
@Component
class ReportWords {
    /** A message that is read on a phone: of a long history the latest counts. */
    private static final int MOST_STEPS = 12;

    private final Languages languages;
    private final Deadlines deadlines;
    private final Region region;
    private final Clock clock;

    ReportWords(Languages languages, Deadlines deadlines, Region region, Clock clock) {
        this.languages = languages;
        this.deadlines = deadlines;
        this.region = region;
        this.clock = clock;
    }

    String list(ChatState chat, List<Reports.Mine> mine) {
        return mine.stream()
                .map(report -> line(chat, report))
                .collect(Collectors.joining("\n\n", texts(chat).say(TextKey.MINE_TITLE) + "\n\n", ""));
    }

    /** What it is and how it stands. */
    String line(ChatState chat, Reports.Mine report) {
        Texts texts = texts(chat);
        return texts.say(
                TextKey.MINE_LINE,
                "number",
                report.number(),
                "topic",
                inside(topic(texts, report.topic())),
                "place",
                report.address(),
                "now",
                now(chat, report.status(), report.agency(), report.deadline()));
    }

    /** In one short line: number, topic and state. */
    String briefly(ChatState chat, Reports.Mine report) {
        Texts texts = texts(chat);
        return texts.say(
                TextKey.AFTER_DATA_REPORT,
                "number",
                report.number(),
                "topic",
                inside(topic(texts, report.topic())),
                "state",
                state(chat, report.status()));
    }

    String report(ChatState chat, MyReport report) {
        Texts texts = texts(chat);
        String fields = report.fields().stream()
                .map(field -> "\n" + field(chat, report, field))
                .collect(Collectors.joining());
        List<MyReport.Step> steps = report.history();
        String history = steps.stream()
                .skip(Math.max(0, steps.size() - MOST_STEPS))
                .map(step -> day(chat, step.at()) + " — " + step.text())
                .collect(Collectors.joining("\n"));
        return texts.say(
                TextKey.MINE_REPORT,
                "number",
                report.number(),
                "topic",
                topic(texts, report.topic()),
                "place",
                report.address(),
                "words",
                Links.labelled(report.words(), texts),
                "fields",
                fields,
                "now",
                now(chat, report.status(), report.agency(), report.deadline()),
                "history",
                history);
    }

    String state(ChatState chat, IncidentStatus status) {
        return texts(chat)
                .say(
                        switch (status) {
                            case NEW -> TextKey.STATE_NEW;
                            case IN_WORK -> TextKey.STATE_IN_WORK;
                            case WAITING -> TextKey.STATE_WAITING;
                            case ANSWERED -> TextKey.STATE_ANSWERED;
                            case REOPENED -> TextKey.STATE_REOPENED;
                            case CLOSED -> TextKey.STATE_CLOSED;
                            case WITHDRAWN -> TextKey.STATE_WITHDRAWN;
                        });
    }

    /** The same of what is known nearby; whoever has reported it themselves is told so. */
    String state(ChatState chat, Nearby nearby) {
        String state = state(chat, nearby.status());
        return nearby.own() ? texts(chat).say(TextKey.NEARBY_OWN, "state", state) : state;
    }

    /** Where a report stands, as a person would say it. */
    private String now(ChatState chat, IncidentStatus status, AgencyId agency, @Nullable Instant deadline) {
        TextKey key =
                switch (status) {
                    case NEW -> TextKey.NOW_NEW;
                    case IN_WORK -> TextKey.NOW_IN_WORK;
                    case WAITING -> TextKey.NOW_WAITING;
                    case ANSWERED -> TextKey.NOW_ANSWERED;
                    case REOPENED -> TextKey.NOW_REOPENED;
                    case CLOSED -> TextKey.NOW_CLOSED;
                    case WITHDRAWN -> TextKey.NOW_WITHDRAWN;
                };
        return texts(chat).say(key, "agency", agency(agency), "until", until(chat, deadline));
    }

    /** A name within a sentence: «не горят фонари», but «МФЦ». */
    private static String inside(String name) {
        boolean abbreviated = name.length() < 2 || Character.isUpperCase(name.charAt(1));
        return abbreviated ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** How long something has been known. */
    String age(ChatState chat, Duration age) {
        int days = (int) Math.max(0, age.toDays());
        Texts texts = texts(chat);
        return switch (days) {
            case 0 -> texts.say(TextKey.AGE_TODAY);
            case 1 -> texts.say(TextKey.AGE_YESTERDAY);
            default -> texts.say(TextKey.AGE_DAYS, "days", texts.count(days, TextKey.UNIT_DAYS));
        };
    }

    String agency(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    String day(ChatState chat, Instant at) {
        return texts(chat).date(date(at), date(clock.instant()));
    }

    Texts texts(ChatState chat) {
        return languages.in(chat.progress().language());
    }

    private LocalDate date(Instant at) {
        return at.atZone(region.timeZone()).toLocalDate();
    }

    private String until(ChatState chat, @Nullable Instant deadline) {
        return deadline == null
                ? ""
                : texts(chat).say(TextKey.MINE_UNTIL, "until", deadlines.inWords(deadline, chat.language()));
    }

    /** Fields are kept as agencies read them; whoever speaks another language sees them in that, as far as it has words. */
    private String field(ChatState chat, MyReport report, Field field) {
        Texts texts = texts(chat);
        Optional<QuestionWords> words = Optional.ofNullable(report.topic())
                .flatMap(region.taxonomy()::topic)
                .flatMap(topic -> topic.question(field.id())
                        .filter(question -> question.name().equals(field.name()))
                        .map(question -> texts.of(topic, question)));
        return texts.say(
                TextKey.REVIEW_ANSWER,
                "name",
                words.map(QuestionWords::name).orElse(field.name()),
                "answer",
                words.map(w -> w.shownAgain(field.value(), date(report.at()))).orElse(field.value()));
    }

    private String topic(Texts texts, @Nullable TopicId id) {
        return Optional.ofNullable(id)
                .flatMap(region.taxonomy()::topic)
                .map(texts::name)
                .orElseGet(() -> texts.say(TextKey.REVIEW_NO_TOPIC));
    }
}
