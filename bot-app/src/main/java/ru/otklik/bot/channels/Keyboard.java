package ru.otklik.bot.channels;

import java.util.List;

/** Buttons below a message, row by row; no rows means no buttons and takes away what was there. */
public record Keyboard(List<List<Button>> rows) {
    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A button as we mean it; a channel finds its messenger's form. */
    public sealed interface Button {
        String label();

        /** @param payload what comes back when it is pressed, at most 64 bytes in UTF-8 */
        record Choice(String label, String payload) implements Button {}

        /**
         * Sends the resident's place.
         *
         * @param hint a few words (at most 64 characters) for where the client has room for them, such as its empty input field;
         *     maybe empty
         */
        record ShareLocation(String label, String hint) implements Button {
            public ShareLocation(String label) {
                this(label, "");
            }
        }
    }
}
