package ru.otklik.dialogs.danger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a danger is recognised.
 *
 * @param signs each of them is enough
 * @param alone what is a sign only where nothing else is said
 * @param unless what makes a sentence with a sign harmless
 * @param lasting whether it stays until somebody takes it away: a torn wire of yesterday is still there, a fire is not
 */
public record DangerRule(Danger danger, List<Sign> signs, List<Sign> alone, List<Sign> unless, boolean lasting) {
    /** What adds nothing to the matter. */
    private static final Set<String> SMALL = Set.of(
            "я", "у", "меня", "мне", "и", "а", "ну", "уже", "больше", "просто", "совсем", "вообще", "так", "все",
            "никаких", "правда", "честно", "господи", "боже", "ох", "эх");

    public DangerRule {
        signs = List.copyOf(signs);
        alone = List.copyOf(alone);
        unless = List.copyOf(unless);
    }

    /** One without signs that must stand alone. */
    public DangerRule(Danger danger, List<Sign> signs, List<Sign> unless, boolean lasting) {
        this(danger, signs, List.of(), unless, lasting);
    }

    /** Whether the sentence says so and nothing else: «Сил уже нет». */
    boolean isAllOf(Sentence sentence) {
        Set<Integer> told = new HashSet<>();
        alone.forEach(sign -> told.addAll(sign.wordsIn(sentence)));
        return !told.isEmpty()
                && IntStream.range(0, sentence.size())
                        .allMatch(place -> told.contains(place) || SMALL.contains(sentence.word(place)));
    }

    /** @param possible the signs that may stand in the sentence; no other is looked for */
    boolean isSaidIn(Sentence sentence, Set<Sign> possible) {
        return signs.stream().filter(possible::contains).anyMatch(sign -> sign.isSaidIn(sentence))
                && unless.stream().filter(possible::contains).noneMatch(sign -> sign.standsIn(sentence))
                && !Past.isOver(sentence, lasting);
    }
}
