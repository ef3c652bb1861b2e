package ru.otklik.bot.sandbox.vk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ru.otklik.bot.sandbox.Fault;

/** Troubles that wait for a page's next sending calls, in the order they were asked for. Safe for many threads. */
class Faults {
    private final Deque<Fault> waiting = new ArrayDeque<>();

    synchronized void add(Fault fault) {
        if (fault.times() < 1) {
            throw new IllegalArgumentException("Сбой встречает хотя бы один вызов, а не " + fault.times());
        }
        waiting.addLast(fault);
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** The trouble of this call, if any; it counts as met. */
    synchronized Optional<Fault> next() {
        Fault first = waiting.pollFirst();
        if (first != null && first.times() > 1) {
            waiting.addFirst(new Fault(first.kind(), first.times() - 1, first.value()));
        }
        return Optional.ofNullable(first);
    }
}
