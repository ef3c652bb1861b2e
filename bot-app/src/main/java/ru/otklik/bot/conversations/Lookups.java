package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.events.KnownEvents;
import ru.otklik.bot.incidents.MyReport;
import ru.otklik.bot.incidents.Nearby;
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
    private final Reports reports;
    private final KnownEvents events;
    private final ReportWords words;
    private final PersonalData data;
    private final Inputs inputs;
    private final Region region;
    private final Clock clock;

    Lookups(
            Reports reports,
            KnownEvents events,
            ReportWords words,
            PersonalData data,
            Inputs inputs,
            Region region,
            Clock clock) {
        this.reports = reports;
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
                Masking.mask(nearby.words()),
                nearby.metres(),
                words.state(chat, nearby.status()),
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
                report.number(), words.report(chat, report), report.status().isOpen(), report.asked());
    }
}
