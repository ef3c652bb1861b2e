package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Problem;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Several problems that one message is about: they are reported in turn, each with its own part of the words.
 *
 * @param found all of them in their order, as long as the resident can go back to how they are reported; empty if it is one
 * @param waiting those that are reported after the present one
 * @param decided whether the resident has said how they are reported
 * @param whole all the words, of which {@code found} are parts
 * @param attached what came with the words before they were taken apart: nobody knows which of the problems it shows
 */
public record Several(List<Part> found, List<Part> waiting, boolean decided, String whole, Attached attached) {
    static final Several NONE = new Several(List.of(), List.of(), false, "", Attached.NOTHING);

    /**
     * One of the problems.
     *
     * @param topic what it is about; null if that is to be asked when its turn comes
     */
    public record Part(@Nullable TopicId topic, String words) {}

    public Several {
        found = List.copyOf(found);
        waiting = List.copyOf(waiting);
    }

    /** @param addresses of what came with the words, a line each, maybe none: they stay with the first */
    static Several of(List<Problem> problems, String addresses) {
        return problems.isEmpty()
                ? NONE
                : new Several(
                        problems.stream()
                                .map(problem -> new Part(
                                        problem.clear() ? problem.guess().topic() : null,
                                        problem.equals(problems.getFirst()) && !addresses.isEmpty()
                                                ? problem.text() + "\n" + addresses
                                                : problem.text()))
                                .toList(),
                        List.of(),
                        false,
                        "",
                        Attached.NOTHING);
    }

    /** Whether the resident has to say how they are reported. */
    boolean isOpen() {
        return !decided && !found.isEmpty();
    }

    /** Those that are not reported yet, the present one among them as long as how they are reported can be decided anew. */
    List<Part> left() {
        return found.isEmpty() ? waiting : found;
    }

    /** All of them once more, this one before the others. */
    Several beginningWith(int place) {
        List<Part> order = new ArrayList<>(found);
        order.addFirst(order.remove(place));
        return new Several(order, List.of(), false, "", Attached.NOTHING);
    }

    /** Only the first is reported, or all in turn. */
    Several decidedFor(boolean all, String words, Attached with) {
        return new Several(found, all ? found.subList(1, found.size()) : List.of(), true, words, with);
    }

    /** It is one after all, and stays one whatever else is said. */
    Several isOne() {
        return new Several(List.of(), List.of(), true, "", Attached.NOTHING);
    }

    /** The next one's turn has come. */
    Several withoutFirstWaiting() {
        return new Several(List.of(), waiting.subList(1, waiting.size()), true, whole, attached);
    }

    /** Whether others of them were or will be reported. */
    boolean areInTurn() {
        return !waiting.isEmpty() || (found.isEmpty() && !whole.isEmpty());
    }
}
