package ru.otklik.bot.incidents.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.IncidentCard.Kind;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.platform.ChatRef;

/** Everything that residents and agencies said about an incident, in order of time. */
@Component
class Correspondence {
    private final Additions additions;
    private final Questions questions;
    private final Answers answers;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Letters letters;

    Correspondence(
            Additions additions,
            Questions questions,
            Answers answers,
            Messages messages,
            Deliveries deliveries,
            Letters letters) {
        this.additions = additions;
        this.questions = questions;
        this.answers = answers;
        this.messages = messages;
        this.deliveries = deliveries;
        this.letters = letters;
    }

    List<Said> of(long incident, List<ReportRows.Row> reports) {
        List<Said> talk = new ArrayList<>();
        Map<Long, ReportView> byId =
                reports.stream().collect(Collectors.toMap(ReportRows.Row::id, ReportRows.Row::view));
        Set<ChatRef> residents = byId.values().stream().map(ReportView::chat).collect(Collectors.toSet());
        reports.stream()
                .map(ReportRows.Row::id)
                .map(byId::get)
                .map(Correspondence::reported)
                .forEach(talk::add);
        questions.askedIn(incident).stream().map(row -> asked(row, residents)).forEach(talk::add);
        additions.of(incident).stream().map(added(byId)).forEach(talk::add);
        answers.saidTo(incident).stream().map(row -> answered(row, residents)).forEach(talk::add);
        messages.saidTo(incident).stream()
                .map(row -> written(row, residents, reports.size()))
                .forEach(talk::add);
        talk.sort(Comparator.comparing(Said::at));
        return talk;
    }

    /** @return whether anything of what agencies said is on its way again */
    boolean sendAgain(long incident) {
        int parts = 0;
        for (Questions.Row question : questions.askedIn(incident)) {
            parts += deliveries.sendAgain(question.subject());
        }
        for (Answers.Row answer : answers.saidTo(incident)) {
            parts += deliveries.sendAgain(answer.subject());
        }
        for (Messages.Row message : messages.saidTo(incident)) {
            parts += deliveries.sendAgain(message.subject());
        }
        return parts > 0;
    }

    /** The chats of those whose reports are elsewhere, or who had their data erased, are nobody's business here. */
    private List<Delivery> sent(String subject, Set<ChatRef> residents) {
        return deliveries.of(subject).stream()
                .map(delivery -> residents.contains(delivery.chat()) ? delivery : delivery.withoutChat())
                .toList();
    }

    private static Said reported(ReportView report) {
        return new Said(
                Kind.REPORT, report.at(), report.resident(), "", report.words(), report.media(), report, List.of());
    }

    private static Function<Additions.Row, Said> added(Map<Long, ReportView> reports) {
        return row -> {
            ReportView report = Objects.requireNonNull(reports.get(row.report()));
            return new Said(
                    row.reply() ? Kind.REPLY : Kind.ADDITION,
                    row.at(),
                    report.resident(),
                    "",
                    row.words(),
                    row.media(),
                    report,
                    List.of());
        };
    }

    private Said asked(Questions.Row row, Set<ChatRef> residents) {
        return new Said(
                Kind.QUESTION,
                row.at(),
                letters.agencyName(row.agency()),
                row.author(),
                row.text(),
                List.of(),
                null,
                sent(row.subject(), residents));
    }

    /** Whom it was for matters only where there are several. */
    private Said written(Messages.Row row, Set<ChatRef> residents, int reports) {
        return new Said(
                Kind.MESSAGE,
                row.at(),
                letters.agencyName(row.agency()),
                row.author(),
                row.text(),
                List.of(),
                null,
                sent(row.subject(), residents),
                reports > 1 ? row.addressees() : List.of(),
                List.of());
    }

    private Said answered(Answers.Row row, Set<ChatRef> residents) {
        return new Said(
                Kind.ANSWER,
                row.at(),
                letters.agencyName(row.agency()),
                row.author(),
                row.text(),
                AnswerPhoto.files(row.photos()),
                null,
                sent(row.subject(), residents),
                List.of(),
                row.photos());
    }
}
