package ru.otklik.dialogs.danger;

import java.util.List;
import java.util.Set;

/**
 * How a danger is recognised.
 *
 * @param signs each of them is enough
 * @param unless what makes a sentence with a sign harmless
 * @param lasting whether it stays until somebody takes it away: a torn wire of yesterday is still there, a fire is not
 */
public record DangerRule(Danger danger, List<Sign> signs, List<Sign> unless, boolean lasting) {
    public DangerRule {
        signs = List.copyOf(signs);
        unless = List.copyOf(unless);
    }

    /** @param possible the signs that may stand in the sentence; no other is looked for */
    boolean isSaidIn(Sentence sentence, Set<Sign> possible) {
        return signs.stream().filter(possible::contains).anyMatch(sign -> sign.isSaidIn(sentence))
                && unless.stream().filter(possible::contains).noneMatch(sign -> sign.standsIn(sentence))
                && !Past.isOver(sentence, lasting);
    }
}
