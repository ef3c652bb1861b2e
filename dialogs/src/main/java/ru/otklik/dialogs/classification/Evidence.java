package ru.otklik.dialogs.classification;

import java.util.List;

/** How sure a part must be of one topic to begin a problem, by what joins it to the rest and by how much else is said. */
final class Evidence {
    /** From here on a topic needn't be asked, unless few words stand apart from the rest. */
    private static final double CLEAR = .58;

    /** What its writer has set apart by "and also" or by a number. */
    private static final double SET_APART = .25;

    /** What says something, and is likely about nothing else. */
    private static final double LIKELY = .35;

    private static final double AHEAD = 3.5;

    /** What begins another sentence, which mostly tells of the same. */
    private static final double RATHER_SURE = .585;

    /** What follows a comma, which does so nearly always. */
    private static final double SURE_AFTER_A_COMMA = .78;

    private static final double SURE = .75;

    /** What names a thing and goes before the rest. */
    private static final double VERY_SURE = .9;

    private static final double NEVER = 2;

    /** What is only mentioned is hardly seen in the whole message. */
    private static final double SEEN = .01;

    /** Of two that "and" joins. */
    private static final double SEEN_BESIDE = .003;

    /** What follows a comma. */
    private static final double SEEN_AFTER = .02;

    private final String message;
    private final List<Part> parts;
    private final Judge judge;
    private final Length length;
    private final boolean isListOfThings;

    Evidence(String message, Length length, List<Part> parts, Judge judge) {
        this.message = message;
        this.parts = parts;
        this.judge = judge;
        this.length = length;
        isListOfThings = parts.stream().allMatch(part -> Sharing.isThing(part) && !Wording.tells(part.text()));
    }

    /** @param isFirst whether no problem has begun before it */
    boolean isLikely(int at, boolean isFirst) {
        String text = parts.get(at).text();
        return judge.best(text).probability() >= enough(parts.get(at), isSetApart(at, isFirst), isFirst)
                && (isSetApart(at, isFirst) || judge.ahead(text) >= AHEAD);
    }

    /** Whether the whole message is a little about it too. */
    boolean isSeen(Guess guess, int at, boolean isFirst) {
        double enough =
                switch (parts.get(at).joint()) {
                    case NONE, AND -> SEEN_BESIDE;
                    case POINT, SENTENCE, ALSO -> SEEN;
                    case COMMA -> SEEN_AFTER;
                };
        return judge.probability(message, guess.topic()) >= enough || isSetApart(at, isFirst);
    }

    /** Whether its topic needn't be asked. */
    boolean isClear(Guess guess, int at, boolean isFirst) {
        return guess.probability() >= (isSetApart(at, isFirst) ? SURE : CLEAR);
    }

    private boolean isSetApart(int at, boolean isFirst) {
        Joint joint = parts.get(at).joint();
        return joint == Joint.ALSO
                || joint == Joint.POINT
                || isFirst
                        && parts.subList(at + 1, parts.size()).stream().anyMatch(later -> later.joint() == Joint.ALSO);
    }

    private double enough(Part part, boolean isSetApart, boolean isFirst) {
        int words = Wording.words(part.text());
        if (length == Length.STORY) {
            return SURE;
        }
        if (isSetApart && words > 1 && Wording.says(part.text())) {
            return SET_APART;
        }
        if (isListOfThings) {
            return words > 1 ? RATHER_SURE : LIKELY;
        }
        if (words < 2) {
            return isFirst ? SURE : NEVER;
        }
        if (!Wording.says(part.text())) {
            return isFirst && length == Length.LINE && !Wording.isOnlyAPlace(part.text()) ? VERY_SURE : NEVER;
        }
        if (length == Length.MESSAGE) {
            return SURE;
        }
        if (isFirst || part.joint() == Joint.AND) {
            return LIKELY;
        }
        return part.joint() == Joint.COMMA ? SURE_AFTER_A_COMMA : RATHER_SURE;
    }
}
