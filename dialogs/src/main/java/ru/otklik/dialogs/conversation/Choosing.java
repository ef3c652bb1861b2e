package ru.otklik.dialogs.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ru.otklik.dialogs.taxonomy.Answer;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** Decides on what was offered for the report that is being made. */
public final class Choosing {
    private Choosing() {}

    public static void consentGiven(Visit visit) {
        visit.consent = visit.knowledge.consentVersion();
        visit.effect(new Effect.ConsentGiven(visit.knowledge.consentVersion()));
        Looking.followed(visit);
    }

    public static void consentDeclined(Visit visit) {
        visit.forgetDraft();
        visit.remark(TextKey.CONSENT_DECLINED);
    }

    public static void topicConfirmed(Visit visit) {
        decided(visit, visit.before.draft().about().guesses().getFirst());
    }

    /** Nothing is decided if the region has it no more: its button was older than that. */
    private static void decided(Visit visit, TopicId topic) {
        if (visit.topic(topic).isPresent()) {
            about(visit, visit.draft.about().decidedFor(topic));
            Gleaning.glean(visit);
        }
    }

    /** The first guess was wrong: the others are offered, then the groups. */
    public static void topicRefused(Visit visit) {
        boolean onlyFirst = visit.before.step() == Step.CONFIRM_TOPIC;
        Set<TopicId> others =
                visit.before.draft().about().guesses().stream().skip(1).collect(Collectors.toSet());
        List<TopicId> rest = onlyFirst
                ? visit.draft.about().guesses().stream()
                        .filter(others::contains)
                        .toList()
                : List.<TopicId>of();
        about(visit, visit.draft.about().among(rest));
    }

    public static void topicPicked(Visit visit) {
        decided(visit, new TopicId(visit.value()));
    }

    public static void groupPicked(Visit visit) {
        GroupId group = new GroupId(visit.value());
        if (visit.knowledge.taxonomy().group(group).isPresent()) {
            about(visit, visit.draft.about().lookingIn(group));
        }
    }

    public static void groupLeft(Visit visit) {
        about(visit, visit.draft.about().among(List.of()));
    }

    public static void noTopicFits(Visit visit) {
        about(visit, visit.draft.about().decidedFor(null));
    }

    public static void placeConfirmed(Visit visit) {
        at(visit, visit.draft.where().candidates().getFirst());
    }

    public static void placeRefused(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.where().notThere());
    }

    public static void placePicked(Visit visit) {
        at(visit, visit.draft.where().candidates().get(Integer.parseInt(visit.value())));
    }

    /** The curator will find it. */
    public static void placeAsWritten(Visit visit) {
        String written = Objects.requireNonNull(visit.draft.where().written(), "an address that was not found");
        at(visit, new Place(written, null, null));
    }

    /** A press on one of the answers that the topic's question offers. */
    public static void answered(Visit visit) {
        // The question may be gone, or other than it was when it was asked: the region has changed meanwhile.
        visit.openQuestion().ifPresent(question -> {
            int chosen = Integer.parseInt(visit.value());
            // A choice is the same on any day.
            if (chosen < question.options().size()
                    && question.read(question.options().get(chosen), LocalDate.EPOCH) instanceof Answer.Given given) {
                visit.draft = visit.draft.answering(question.id(), given.value());
            }
        });
    }

    /** Nobody is kept from reporting by what they don't know; where it is required, the agency reads that they don't. */
    public static void passedOver(Visit visit) {
        visit.openQuestion()
                .ifPresent(question -> visit.draft =
                        visit.draft.answering(question.id(), question.required() ? Question.NOT_KNOWN : ""));
    }

    public static void photosDone(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.attached().asked(true));
    }

    public static void send(Visit visit) {
        boolean goesOn = !visit.draft.several().waiting().isEmpty();
        visit.effect(new Effect.FileReport(
                visit.draft,
                Explanation.of(visit.draft, visit.knowledge.classifier()).orElse(null),
                !visit.lawTold,
                goesOn));
        visit.lawTold = true;
        InTurn.goOn(visit);
    }

    private static void about(Visit visit, About about) {
        visit.draft = visit.draft.with(about);
    }

    private static void at(Visit visit, Place place) {
        visit.draft = visit.draft.with(Where.at(place));
    }
}
