package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.Optional;

/** What is said once of two things: «не убирают двор и подъезд», «двор и подъезд не убирают». */
final class Sharing {
    private static final int WORDS_OF_A_THING = 2;

    private Sharing() {}

    /** Whether a part only names something. */
    static boolean isThing(Part part) {
        return Wording.words(part.text()) <= WORDS_OF_A_THING
                && !Wording.isOnlyAPlace(part.text())
                && !Wording.isQualities(part.text());
    }

    /**
     * What a part says together with a neighbour.
     *
     * @param at the part's place among the parts
     * @param before the problem that it may go on with; empty if it is the first
     */
    static Optional<String> whole(List<Part> parts, int at, String before) {
        Part part = parts.get(at);
        if (!isThing(part) || Wording.denies(part.text())) {
            return Optional.empty();
        }
        if (!before.isEmpty() && isListed(parts, at)) {
            return Optional.of(before.lastIndexOf(' '))
                    .filter(end -> end > 0 && !Wording.endsWithAPlace(before))
                    .map(end -> before.substring(0, end) + " " + part.text());
        }
        if (at + 1 < parts.size() && parts.get(at + 1).joint() == Joint.AND) {
            String after = parts.get(at + 1).text();
            return Optional.of(after.indexOf(' '))
                    .filter(end -> end > 0 && Wording.says(after))
                    .map(end -> part.text() + after.substring(end));
        }
        return Optional.empty();
    }

    private static boolean isListed(List<Part> parts, int at) {
        Joint joint = parts.get(at).joint();
        boolean areThings = parts.subList(at, parts.size()).stream().allMatch(Sharing::isThing);
        return joint == Joint.AND || joint == Joint.COMMA && areThings;
    }
}
