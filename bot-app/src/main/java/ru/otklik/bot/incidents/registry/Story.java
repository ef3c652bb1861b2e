package ru.otklik.bot.incidents.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.MyReport.Step;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.routing.AgencyId;

/** What happened to a report, as its resident may know it: nothing of other residents, no reasons, no names of clerks. */
@Component
class Story {
    private final HistoryRows history;
    private final Additions additions;
    private final Questions questions;
    private final Answers answers;
    private final Messages messages;
    private final Letters letters;

    Story(
            HistoryRows history,
            Additions additions,
            Questions questions,
            Answers answers,
            Messages messages,
            Letters letters) {
        this.history = history;
        this.additions = additions;
        this.questions = questions;
        this.answers = answers;
        this.messages = messages;
        this.letters = letters;
    }

    List<Step> of(ReportRows.Row report) {
        List<Step> steps = new ArrayList<>();
        history.of(report.incident()).stream()
                .filter(row ->
                        row.report() == null ? report.shares(row.origin(), row.at()) : row.report() == report.id())
                .forEach(row -> happened(report, row).ifPresent(text -> steps.add(new Step(row.at(), text))));
        questions
                .askedOf(report)
                .forEach(question -> steps.add(
                        said(report, TextKey.STORY_ASKED, question.at(), question.agency(), question.text())));
        answers.toldTo(report)
                .forEach(answer ->
                        steps.add(said(report, TextKey.STORY_ANSWERED, answer.at(), answer.agency(), answer.text())));
        messages.toldTo(report)
                .forEach(message ->
                        steps.add(said(report, TextKey.STORY_WROTE, message.at(), message.agency(), message.text())));
        additions.of(report.incident()).stream()
                .filter(addition -> addition.report() == report.id())
                .forEach(addition -> steps.add(added(report, addition)));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    /** What has words is told from where the words are. */
    private Optional<String> happened(ReportRows.Row report, HistoryRows.Row row) {
        return switch (row.deed()) {
            case FILED -> say(report, TextKey.STORY_FILED);
            case JOINED -> say(report, TextKey.STORY_JOINED);
            case ROUTED, FORWARDED -> sent(report, row.agency());
            case TAKEN -> say(report, TextKey.STORY_TAKEN);
            case SOLVED -> say(report, TextKey.STORY_SOLVED);
            case PARTLY -> say(report, TextKey.STORY_PARTLY);
            case NOT_SOLVED -> say(report, TextKey.STORY_NOT);
            case CLOSED -> say(report, TextKey.STORY_CLOSED);
            case WITHDRAWN -> say(report, TextKey.STORY_WITHDRAWN);
            case PLACED,
                    TOPIC,
                    ASKED,
                    REPLIED,
                    ADDED,
                    ANSWERED,
                    SENT_AGAIN,
                    WROTE,
                    MERGED,
                    SPLIT,
                    NOTED,
                    UNDONE,
                    ON_APPROVAL,
                    APPROVED,
                    GIVEN_BACK,
                    NOT_SENT,
                    ERASED,
                    OTHER -> Optional.empty();
        };
    }

    private Optional<String> sent(ReportRows.Row report, @Nullable AgencyId to) {
        return to == null
                ? Optional.empty()
                : Optional.of(letters.say(report, TextKey.STORY_SENT, "agency", letters.agencyName(to)));
    }

    private Optional<String> say(ReportRows.Row report, TextKey key) {
        return Optional.of(letters.say(report, key));
    }

    private Step said(ReportRows.Row report, TextKey key, Instant at, AgencyId agency, String words) {
        return new Step(at, letters.say(report, key, "agency", letters.agencyName(agency), "words", words));
    }

    private Step added(ReportRows.Row report, Additions.Row addition) {
        TextKey key = addition.reply() ? TextKey.STORY_REPLIED : TextKey.STORY_ADDED;
        return new Step(
                addition.at(),
                addition.words().isBlank()
                        ? letters.say(report, TextKey.STORY_ATTACHED)
                        : letters.say(report, key, "words", addition.words()));
    }
}
