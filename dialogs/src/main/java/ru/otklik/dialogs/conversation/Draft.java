package ru.otklik.dialogs.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A report that is being made.
 *
 * @param messageId the messenger's id of the resident's first message; empty before it
 * @param answers what was answered to the topic's own questions, by the question's id; empty where one was passed over
 * @param dangers dangers that the resident was warned of
 * @param operator whether the resident wants to talk to a person
 * @param several the other problems of the same message
 * @param stray earlier reports that the words may belong to
 */
public record Draft(
        String messageId,
        String words,
        About about,
        Where where,
        Attached attached,
        Known known,
        Map<String, String> answers,
        List<String> dangers,
        boolean operator,
        Several several,
        Stray stray) {
    public static final Draft EMPTY = new Draft(
            "",
            "",
            About.NOTHING,
            Where.NOWHERE,
            Attached.NOTHING,
            Known.NOTHING,
            Map.of(),
            List.of(),
            false,
            Several.NONE,
            Stray.NOTHING);

    public Draft {
        // A draft that was kept before drafts had them.
        several = Objects.requireNonNullElse(several, Several.NONE);
        stray = Objects.requireNonNullElse(stray, Stray.NOTHING);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        dangers = List.copyOf(dangers);
    }

    /** Whether nothing was begun: there is nothing to go on with. */
    boolean isEmpty() {
        return messageId.isEmpty() && words.isEmpty() && attached.isEmpty() && !operator;
    }

    Draft begunBy(String message) {
        return messageId.isEmpty()
                ? new Draft(message, words, about, where, attached, known, answers, dangers, operator, several, stray)
                : this;
    }

    Draft with(String said) {
        return new Draft(messageId, said, about, where, attached, known, answers, dangers, operator, several, stray);
    }

    /** Another topic has other questions; one that was only to be corrected has the same answers again. */
    Draft with(About other) {
        return new Draft(
                messageId, words, other, where, attached, known, answersFor(other), dangers, operator, several, stray);
    }

    private Map<String, String> answersFor(About other) {
        About.Kept before = about.kept();
        if (before != null && other.decided() && Objects.equals(other.topic(), before.topic())) {
            return before.answers();
        }
        return Objects.equals(other.topic(), about.topic()) ? answers : Map.of();
    }

    Draft with(Where other) {
        return new Draft(messageId, words, about, other, attached, known, answers, dangers, operator, several, stray);
    }

    Draft with(Attached other) {
        return new Draft(messageId, words, about, where, other, known, answers, dangers, operator, several, stray);
    }

    Draft with(Known other) {
        return new Draft(messageId, words, about, where, attached, other, answers, dangers, operator, several, stray);
    }

    Draft answering(String question, String answer) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question, answer);
        return answered(more);
    }

    Draft answered(Map<String, String> all) {
        return new Draft(messageId, words, about, where, attached, known, all, dangers, operator, several, stray);
    }

    Draft with(Several other) {
        return new Draft(messageId, words, about, where, attached, known, answers, dangers, operator, other, stray);
    }

    Draft with(Stray other) {
        return new Draft(messageId, words, about, where, attached, known, answers, dangers, operator, several, other);
    }

    Draft warnedOf(String danger) {
        return warnedOf(List.of(danger));
    }

    Draft warnedOf(List<String> someDangers) {
        List<String> more =
                Stream.concat(dangers.stream(), someDangers.stream()).toList();
        return new Draft(messageId, words, about, where, attached, known, answers, more, operator, several, stray);
    }

    Draft wantsOperator(boolean wants) {
        Draft draft =
                new Draft(messageId, words, about, where, attached, known, answers, dangers, wants, several, stray);
        return draft.isEmpty() ? EMPTY : draft;
    }
}
