package ru.otklik.bot.incidents.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.MyReport;
import ru.otklik.bot.incidents.Nearby;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.incidents.Registered;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What a chat does with its own reports; the reports of any other chat do not exist for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ResidentReports implements Reports, OpenQuestions {
    private static final int MOST_LISTED = 20;
    private static final int ALL = 1_000;

    private final IncidentRows incidents;
    private final ReportRows reports;
    private final Surroundings surroundings;
    private final Filing filing;
    private final Routes routes;
    private final FollowUp followUp;
    private final Ratings ratings;
    private final Questions questions;
    private final Story story;
    private final Meanings meanings;
    private final Appeals appeals;
    private final Additions additions;
    private final Answers answers;

    ResidentReports(
            IncidentRows incidents,
            ReportRows reports,
            Surroundings surroundings,
            Filing filing,
            Routes routes,
            FollowUp followUp,
            Ratings ratings,
            Questions questions,
            Story story,
            Meanings meanings,
            Appeals appeals,
            Additions additions,
            Answers answers) {
        this.incidents = incidents;
        this.reports = reports;
        this.surroundings = surroundings;
        this.filing = filing;
        this.routes = routes;
        this.followUp = followUp;
        this.ratings = ratings;
        this.questions = questions;
        this.story = story;
        this.meanings = meanings;
        this.appeals = appeals;
        this.additions = additions;
        this.answers = answers;
    }

    @Override
    public Registered register(NewReport report) {
        return filing.open(report);
    }

    @Override
    public Optional<String> elsewhere(TopicId topic, @Nullable Place place, PageId page, String language) {
        return routes.elsewhere(topic, place, page, language);
    }

    @Override
    public List<Nearby> around(TopicId topic, Place place, int radiusMetres, ChatRef except) {
        return surroundings.around(topic, place, radiusMetres, except);
    }

    @Override
    public Registered join(NewReport report, String incidentNumber) {
        Optional<IncidentRows.Row> incident = incidents
                .lock(incidentNumber)
                .filter(row -> row.status().isOpen() || row.status() == IncidentStatus.ANSWERED);
        if (incident.isEmpty()) {
            return filing.open(report);
        }
        IncidentRows.Row row = incident.get();
        Optional<ReportRows.Row> own = reports.of(report.chat(), ALL).stream()
                .filter(known -> known.incident() == row.id() && known.isFollowed())
                .findFirst();
        if (own.isEmpty()) {
            return filing.join(report, row);
        }
        followUp.add(own.get(), report.words(), report.media());
        return new Registered(own.get().number(), row.agency(), row.deadline(), row.status(), true);
    }

    @Override
    public List<Mine> of(ChatRef chat) {
        return reports.of(chat, MOST_LISTED).stream().map(this::mine).toList();
    }

    private Mine mine(ReportRows.Row report) {
        IncidentRows.Row incident = incidents.find(report.number()).orElseThrow();
        IncidentStatus status = status(report, incident);
        return new Mine(
                report.number(),
                status,
                incident.topic(),
                report.address(),
                incident.agency(),
                deadline(status, incident));
    }

    @Override
    public Optional<MyReport> find(ChatRef chat, String number) {
        return reports.find(chat, number).map(this::whole);
    }

    private MyReport whole(ReportRows.Row report) {
        IncidentRows.Row incident = incidents.find(report.number()).orElseThrow();
        IncidentStatus status = status(report, incident);
        int later = additions.of(incident.id()).stream()
                .filter(addition -> addition.report() == report.id())
                .mapToInt(addition -> addition.media().size())
                .sum();
        return new MyReport(
                report.number(),
                incident.topic(),
                report.address(),
                report.words(),
                report.fields(),
                report.media().size() + later,
                status,
                incident.agency(),
                deadline(status, incident),
                report.at(),
                report.verdict(),
                questions.waitingFor(report.chat()).contains(report.number()),
                story.of(report));
    }

    @Override
    public List<Input.Own> open(ChatRef chat) {
        return reports.open(chat, MOST_LISTED);
    }

    @Override
    public Optional<Standing> standing(String incidentNumber) {
        return incidents
                .find(incidentNumber)
                .map(incident -> new Standing(
                        incident.status(),
                        incident.agency(),
                        answers.last(incident.id()).map(Answers.Row::text).orElse(null)));
    }

    /** None while the clock stands still. */
    private static @Nullable Instant deadline(IncidentStatus status, IncidentRows.Row incident) {
        return status.isOpen() && status != IncidentStatus.WAITING ? incident.deadline() : null;
    }

    private static IncidentStatus status(ReportRows.Row report, IncidentRows.Row incident) {
        return report.withdrawn() ? IncidentStatus.WITHDRAWN : incident.status();
    }

    @Override
    public Optional<Rated> rate(ChatRef chat, String number, Verdict verdict) {
        return reports.find(chat, number).flatMap(report -> ratings.rate(report, verdict));
    }

    @Override
    public boolean add(ChatRef chat, String number, String words, List<MediaId> media) {
        return reports.find(chat, number)
                .filter(report -> followUp.add(report, words, media))
                .isPresent();
    }

    @Override
    public boolean withdraw(ChatRef chat, String number, boolean solved) {
        return reports.find(chat, number)
                .filter(report -> followUp.withdraw(report, solved))
                .isPresent();
    }

    @Override
    public Optional<String> meant(ChatRef chat, @Nullable String quotedMessageId, String text) {
        return meanings.meant(chat, quotedMessageId, text);
    }

    @Override
    public Optional<String> lastTold(ChatRef chat) {
        return meanings.lastTold(chat);
    }

    @Override
    public Optional<String> appealText(ChatRef chat, String number) {
        return reports.find(chat, number)
                .map(report ->
                        appeals.text(report, incidents.find(report.number()).orElseThrow()));
    }

    @Override
    public void speak(ChatRef chat, String language) {
        reports.speak(chat, language);
    }

    @Override
    public void called(ChatRef chat, String name) {
        reports.called(chat, name);
    }

    @Override
    public List<String> waitingFor(ChatRef chat) {
        return questions.waitingFor(chat);
    }

    @Override
    public Optional<String> addedToSince(ChatRef chat, Instant since) {
        return additions.addedToSince(chat, since);
    }

    @Override
    public boolean replied(ChatRef chat, String number, String words, List<MediaId> media) {
        return reports.find(chat, number)
                .filter(report -> followUp.reply(report, words, media))
                .isPresent();
    }

    @Override
    public Optional<Reply> takeBack(ChatRef chat, String number) {
        return reports.find(chat, number).flatMap(followUp::takeBack);
    }
}
