package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.Optional;

/** Knows the questions that many ask. Safe for use by many threads. */
public final class ReadyAnswers {
    /** Likeness is 1 for an example itself; below this too many words differ. */
    private static final double LIKE_ENOUGH = .55;

    /** Another answer that is as like makes the question unclear. */
    private static final double AHEAD = .04;

    private final List<ReadyAnswer> answers;
    private final Likeness likeness;

    public ReadyAnswers(List<ReadyAnswer> answers) {
        this.answers = List.copyOf(answers);
        this.likeness = new Likeness(answers.stream().map(ReadyAnswer::examples).toList());
    }

    /** Whether the text only asks something, and complains of nothing. */
    public static boolean isQuestion(String text) {
        return AskedText.of(text).onlyAsks();
    }

    public List<ReadyAnswer> all() {
        return answers;
    }

    /** The answer if the text surely is one of the questions; a complaint about the same matter is none. */
    public Optional<ReadyAnswer> find(String text) {
        AskedText asked = AskedText.of(text);
        if (!asked.mayBeQuestion()) {
            return Optional.empty();
        }
        List<Likeness.Match> matches = likeness.to(asked);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        Likeness.Match best = matches.getFirst();
        boolean clear = matches.size() < 2 || best.likeness() - matches.get(1).likeness() >= AHEAD;
        return clear && best.likeness() >= LIKE_ENOUGH && !asked.complains(best.example())
                ? Optional.of(answers.get(best.answer()))
                : Optional.empty();
    }
}
