package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.MyReport;
import ru.otklik.bot.incidents.Nearby;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Effect;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.conversation.Known;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.words.Masking;

/** Answers what the dialog asks of the application. */
@Component
class Lookups {
    private static final int LONGEST_ANSWER = 600;

    private final Reports reports;
    private final OpenQuestions questions;
    private final KnownEvents events;
    private final ReportWords words;
    private final PersonalData data;
    private final Inputs inputs;
    private final Region region;
    private final Clock clock;

    Lookups(
            Reports reports,
            OpenQuestions questions,
            KnownEvents events,
            ReportWords words,
            PersonalData data,
            Inputs inputs,
            Region region,
            Clock clock) {
        this.reports = reports;
        this.questions = questions;
        this.events = events;
        this.words = words;
        this.data = data;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    Input answer(ChatState chat, Effect.Lookup lookup) {
        return switch (lookup) {
            case Effect.LookForKnown look -> known(chat, look);
            case Effect.ListReports _ -> list(chat, false);
            case Effect.OpenReport open ->
                reports.find(chat.ref(), open.number())
                        .<Input>map(report -> opened(chat, report))
                        .orElseGet(() -> list(chat, true));
            case Effect.HearAgain again -> again.said();
            case Effect.LookAtIncident look -> incident(look.number());
            case Effect.TakeBackReply take -> takenBack(chat, take.number());
            case Effect.ShowData _ -> data.shown(chat);
        };
    }

    private Input known(ChatState chat, Effect.LookForKnown look) {
        List<Known.Event> told = events
                .matching(look.topics(), look.place(), chat.ref().page())
                .stream()
                .map(event -> new Known.Event(event.id(), events.told(event, chat.language())))
                .toList();
        List<Known.Nearby> nearby = look.incidents() && look.place() != null
                ? look.topics().stream()
                        .map(region.taxonomy()::topic)
                        .flatMap(Optional::stream)
                        .flatMap(topic -> around(chat, topic, look).stream())
                        .toList()
                : List.of();
        return new Input.KnownFound(told, nearby, elsewhere(chat, look), inputs.today());
    }

    /** What its agency has said to others, without what only they should know. */
    private Input incident(String number) {
        return reports.standing(number)
                .map(found -> new Input.IncidentFound(
                        found.status() == IncidentStatus.ANSWERED && found.answer() != null
                                ? "«%s»: «%s»".formatted(words.agency(found.agency()), shortened(found.answer()))
                                : "",
                        !found.status().isOpen() && found.status() != IncidentStatus.ANSWERED,
                        inputs.today()))
                .orElseGet(() -> new Input.IncidentFound("", true, inputs.today()));
    }

    private static String shortened(String answer) {
        String masked = Masking.mask(answer);
        return masked.length() <= LONGEST_ANSWER
                ? masked
                : masked.substring(0, LONGEST_ANSWER - 1).stripTrailing() + "…";
    }

    private Input takenBack(ChatState chat, @Nullable String number) {
        Optional<String> about = Optional.ofNullable(number).or(() -> reports.lastTold(chat.ref()));
        return about.flatMap(report -> questions
                        .takeBack(chat.ref(), report)
                        .map(reply -> new Input.ReplyTakenBack(
                                report,
                                new Effect.What(
                                        reply.words(),
                                        reply.media().stream()
                                                .map(MediaId::toString)
                                                .toList()),
                                inputs.today())))
                .orElseGet(() -> new Input.ReplyTakenBack("", new Effect.What("", List.of()), inputs.today()));
    }

    private @Nullable String elsewhere(ChatState chat, Effect.LookForKnown look) {
        return look.decided() && look.topics().size() == 1
                ? reports.elsewhere(
                                look.topics().getFirst(),
                                look.incidents() ? look.place() : null,
                                chat.ref().page(),
                                chat.language())
                        .orElse(null)
                : null;
    }

    private List<Known.Nearby> around(ChatState chat, Topic topic, Effect.LookForKnown look) {
        if (look.place() == null) {
            return List.of();
        }
        return reports.around(topic.id(), look.place(), topic.radius(), chat.ref()).stream()
                .map(nearby -> nearby(chat, nearby))
                .toList();
    }

    /** What somebody else has written is shown without what only they and the agency should know. */
    private Known.Nearby nearby(ChatState chat, Nearby nearby) {
        return new Known.Nearby(
                nearby.number(),
                nearby.words(),
                nearby.metres(),
                words.state(chat, nearby),
                words.age(chat, Duration.between(nearby.since(), clock.instant())),
                Optional.ofNullable(nearby.photo()).map(MediaId::toString).orElse(null));
    }

    /** @param missing whether another report was asked for */
    private Input list(ChatState chat, boolean missing) {
        List<Reports.Mine> mine = reports.of(chat.ref());
        return new Input.ReportsListed(
                words.list(chat, mine), mine.stream().map(Reports.Mine::number).toList(), missing);
    }

    private Input opened(ChatState chat, MyReport report) {
        return new Input.ReportOpened(
                report.number(),
                words.report(chat, report),
                report.status().isOpen(),
                report.asked(),
                report.status() == IncidentStatus.ANSWERED);
    }
}
