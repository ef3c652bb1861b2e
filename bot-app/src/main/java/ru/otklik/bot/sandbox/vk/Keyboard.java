package ru.otklik.bot.sandbox.vk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid keyboard.
 *
 * @param json as the page gave it
 */
record Keyboard(boolean inline, boolean oneTime, List<List<Button>> rows, ObjectNode json) {
    /** An empty one takes the earlier keyboard away. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * @param payload JSON, or null if the button carries none
     * @param link where an {@code open_link} leads, else null
     */
    record Button(
            String type,
            String label,
            @Nullable String payload,
            @Nullable String link) {
        /** Clients name this button themselves. */
        static final String LOCATION = "Отправить местоположение";
    }
}
