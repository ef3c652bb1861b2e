package ru.otklik.bot.sandbox.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Fault;

/**
 * The troubles ordered for a bot, one after another. A call meets one if its method brings something to a resident's screen: {@code send…}
 * except {@code sendChatAction}, {@code edit…} and {@code answerCallbackQuery}; others pass untouched and use none up.
 */
final class Faults {
    private final Deque<Fault> ordered = new ArrayDeque<>();

    synchronized void order(Fault fault) {
        if (fault.times() < 1) {
            throw new IllegalArgumentException("Сбой касается хотя бы одного вызова, а не " + fault.times());
        }
        ordered.addLast(fault);
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(ordered);
    }

    /** The trouble for this call, or null. */
    synchronized @Nullable Fault next() {
        Fault fault = ordered.pollFirst();
        if (fault != null && fault.times() > 1) {
            ordered.addFirst(new Fault(fault.kind(), fault.times() - 1, fault.value()));
        }
        return fault;
    }
}
