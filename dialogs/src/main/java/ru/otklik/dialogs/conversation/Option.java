package ru.otklik.dialogs.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A choice that is offered, as a button and to be typed.
 *
 * @param value which topic, group, place or report is meant, where the signal alone doesn't say
 * @param label at most 30 characters
 */
public record Option(Signal signal, @Nullable String value, String label) {
    public Option {
        if (label.isBlank()) {
            throw new IllegalArgumentException("an option of %s needs a label".formatted(signal));
        }
    }

    public static Option of(Signal signal, String label) {
        return new Option(signal, null, label);
    }

    /** What its button carries in the turn with this number: short Latin letters, at most 64 bytes. */
    public String payload(int turn) {
        String code = value == null ? signal.code() : signal.code() + "." + value;
        return signal.isStanding() ? code : turn + "." + code;
    }
}
