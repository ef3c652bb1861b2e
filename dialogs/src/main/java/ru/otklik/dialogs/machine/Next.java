package ru.otklik.dialogs.machine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import ru.otklik.dialogs.conversation.Aside;
import ru.otklik.dialogs.conversation.Looking;
import ru.otklik.dialogs.conversation.Visit;

/**
 * A way out of {@link Node#NEXT}: the first whose condition holds is taken.
 *
 * @param condition its name in the picture
 */
record Next(Node to, String condition, Predicate<Visit> guard, Consumer<Visit> action) {
    static final List<Next> IN_ORDER = List.of(
            Next.to(Node.IDLE, "nothing begun", Visit::hasNothingBegun),
            Next.to(Node.WHICH_REPORT, "words of an earlier report", Visit::hasStrayWords),
            Next.to(Node.WORDS, "too few words", Visit::saysTooLittle),
            Next.to(Node.SEVERAL, "several problems", Visit::hasSeveralProblems),
            new Next(Node.LOOKING, "something to look for", Visit::mustLook, Looking::look),
            Next.to(Node.EVENT, "an event fits", Visit::hasEvent),
            Next.to(Node.CONSENT, "no consent", Visit::lacksConsent),
            new Next(Node.OPERATOR, "a person is wanted", Visit::wantsOperator, Aside::callOperator),
            Next.to(Node.WORDS, "no words", Visit::lacksWords),
            Next.to(Node.CHOOSE_TOPIC_OF_GROUP, "a group is open", visit -> visit.lacksTopic() && visit.hasGroup()),
            Next.to(Node.CONFIRM_TOPIC, "a clear topic", visit -> visit.lacksTopic() && visit.hasOneClearTopic()),
            Next.to(Node.CHOOSE_TOPIC, "some topics", visit -> visit.lacksTopic() && visit.hasSomeTopics()),
            Next.to(Node.CHOOSE_GROUP, "no topic", Visit::lacksTopic),
            Next.to(Node.ELSEWHERE, "others answer for it", Visit::isElsewhere),
            Next.to(Node.CONFIRM_PLACE, "one place", visit -> visit.lacksPlace() && visit.hasOnePlace()),
            Next.to(Node.CHOOSE_PLACE, "some places", visit -> visit.lacksPlace() && visit.hasSomePlaces()),
            Next.to(Node.PLACE, "no place", Visit::lacksPlace),
            Next.to(Node.NEARBY, "the same nearby", Visit::hasNearby),
            Next.to(Node.QUESTION, "an open question", Visit::lacksAnswer),
            Next.to(Node.PHOTOS, "photos not asked for", Visit::lacksPhotos));

    private static Next to(Node node, String condition, Predicate<Visit> guard) {
        return new Next(node, condition, guard, _ -> {});
    }
}
