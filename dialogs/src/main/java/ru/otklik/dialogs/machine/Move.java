package ru.otklik.dialogs.machine;

import java.util.function.Consumer;
import java.util.function.Predicate;
import ru.otklik.dialogs.conversation.Signal;
import ru.otklik.dialogs.conversation.Visit;

/**
 * One transition.
 *
 * @param condition the guard's name in the picture, empty if it always may be taken
 */
record Move(Node from, Signal signal, Node to, Consumer<Visit> action, String condition, Predicate<Visit> guard) {
    static Move of(Node from, Signal signal, Node to, Consumer<Visit> action) {
        return new Move(from, signal, to, action, "", _ -> true);
    }

    /** Does nothing but move. */
    static Move of(Node from, Signal signal, Node to) {
        return of(from, signal, to, _ -> {});
    }

    Move onlyIf(String name, Predicate<Visit> asks) {
        return new Move(from, signal, to, action, name, asks);
    }
}
