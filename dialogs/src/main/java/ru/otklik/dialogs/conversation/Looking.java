package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** Asks the application whether the problem is known already: an event in force, an incident nearby. */
public final class Looking {
    private Looking() {}

    /** What there is to look for, as one word to compare; empty if nothing is known that one could look for. */
    static String wanted(Draft draft) {
        List<TopicId> topics = draft.about().likely();
        if (topics.isEmpty()) {
            return "";
        }
        Place place = draft.where().likely();
        return topics.stream().map(TopicId::value).collect(Collectors.joining(","))
                + "|"
                + (place == null ? "" : place.address())
                + (wantsIncidents(draft) ? "|all" : draft.about().topic() != null ? "|who" : "");
    }

    public static void look(Visit visit) {
        @Nullable Place place = visit.draft.where().likely();
        visit.effect(new Effect.LookForKnown(
                visit.draft.about().likely(), place, visit.draft.about().topic() != null, wantsIncidents(visit.draft)));
    }

    public static void found(Visit visit) {
        if (visit.input instanceof Input.KnownFound found) {
            visit.draft = visit.draft.with(visit.draft
                    .known()
                    .looked(wanted(visit.draft), found.events(), found.incidents(), found.elsewhere()));
        }
    }

    /** Whom to tell is kept, so consent comes first. */
    public static void follow(Visit visit) {
        long event = visit.draft.known().events().getFirst().id();
        visit.draft = visit.draft.with(visit.draft.known().following(event));
        if (!visit.lacksConsent()) {
            followed(visit);
        }
    }

    /** What the resident wanted before they had consented. */
    static void followed(Visit visit) {
        Long event = visit.draft.known().follows();
        if (event != null) {
            visit.effect(new Effect.FollowEvent(event));
            InTurn.goOn(visit);
        }
    }

    public static void otherMatter(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.known().withoutEvents());
    }

    /** The resident has heard that others answer for it, and wants it to be passed on nevertheless. */
    public static void sendAnyway(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.known().goingOn());
    }

    public static void leaveIt(Visit visit) {
        visit.remark(TextKey.ELSEWHERE_DONE);
        InTurn.goOn(visit);
    }

    /** It may have been answered or closed meanwhile. */
    public static void lookAtIt(Visit visit) {
        visit.number = visit.value();
        visit.effect(new Effect.LookAtIncident(visit.value()));
    }

    /** Whoever joins what was answered reads the answer at once; what is closed can't be joined. */
    public static void join(Visit visit) {
        if (!(visit.input instanceof Input.IncidentFound found)) {
            return;
        }
        visit.draft = visit.draft.with(visit.draft.known().decided(found.over() ? null : visit.number));
        visit.number = null;
        if (found.over()) {
            visit.remark(TextKey.NEARBY_OVER);
        } else if (hasJustReadAnAnswer(visit)) {
            visit.remark(TextKey.NEARBY_ANSWERED, "answer", found.answer());
        }
    }

    /** What others were answered may be all that the resident wanted. */
    static boolean hasJustReadAnAnswer(Visit visit) {
        return visit.input instanceof Input.IncidentFound found
                && !found.over()
                && !found.answer().isEmpty();
    }

    public static void noneOfThese(Visit visit) {
        visit.draft = visit.draft.with(visit.draft.known().decided(null));
    }

    private static boolean wantsIncidents(Draft draft) {
        return draft.about().topic() != null && draft.where().place() != null;
    }
}
