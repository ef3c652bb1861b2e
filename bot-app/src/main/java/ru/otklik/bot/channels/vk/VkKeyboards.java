package ru.otklik.bot.channels.vk;

import java.util.ArrayList;
import java.util.List;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button;
import ru.otklik.bot.channels.Keyboard.Button.Choice;
import ru.otklik.bot.channels.Keyboard.Button.ShareLocation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our buttons in VK's forms (dev.vk.com/api/bots/development/keyboard). Under the message where its few buttons fit and the client shows
 * buttons that answer without a message; else in place of the client's keyboard, until one is pressed.
 */
class VkKeyboards {
    private static final int INLINE_ROWS = 6;
    private static final int INLINE_BUTTONS = 10;
    private static final int ROWS = 10;
    private static final int COLUMNS = 5;
    private static final int BUTTONS = 40;
    private static final int LABEL = 40;

    /** Takes away a keyboard that an earlier message has brought, and does nothing where there is none. */
    private static final String NONE = "{\"one_time\":true,\"buttons\":[]}";

    private VkKeyboards() {}

    /** The parameter {@code keyboard}. */
    static String json(Keyboard keyboard, boolean callbackButtons) {
        List<List<Button>> rows = split(keyboard.rows());
        if (rows.isEmpty()) {
            return NONE;
        }
        boolean inline = callbackButtons && fitsUnderMessage(rows);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(inline ? "inline" : "one_time", true);
        ArrayNode array = json.putArray("buttons");
        for (List<Button> row : inline || rows.size() <= ROWS ? rows : packed(rows)) {
            ArrayNode buttonsOfRow = array.addArray();
            row.forEach(button -> buttonsOfRow.add(button(button, inline)));
        }
        return json.toString();
    }

    static boolean isInline(Keyboard keyboard, boolean callbackButtons) {
        List<List<Button>> rows = split(keyboard.rows());
        return callbackButtons && !rows.isEmpty() && fitsUnderMessage(rows);
    }

    private static boolean fitsUnderMessage(List<List<Button>> rows) {
        return rows.size() <= INLINE_ROWS && rows.stream().mapToLong(List::size).sum() <= INLINE_BUTTONS;
    }

    /** No row longer than VK allows; what asks for a place stands alone. */
    private static List<List<Button>> split(List<List<Button>> rows) {
        List<List<Button>> split = new ArrayList<>();
        for (List<Button> row : rows) {
            List<Button> current = new ArrayList<>();
            for (Button button : row) {
                boolean alone = button instanceof ShareLocation;
                if (!current.isEmpty() && (alone || current.size() == COLUMNS)) {
                    split.add(current);
                    current = new ArrayList<>();
                }
                current.add(button);
                if (alone) {
                    split.add(current);
                    current = new ArrayList<>();
                }
            }
            if (!current.isEmpty()) {
                split.add(current);
            }
        }
        return split;
    }

    /** More rows than VK takes are drawn together; beyond forty buttons none is shown. */
    private static List<List<Button>> packed(List<List<Button>> rows) {
        List<Button> places = all(rows, true);
        List<Button> choices = all(rows, false);
        int room = ROWS - places.size();
        List<Button> shown = choices.subList(0, Math.min(choices.size(), BUTTONS - places.size()));
        int columns = Math.clamp(Math.ceilDiv(shown.size(), room), 1, COLUMNS);
        List<List<Button>> packed = new ArrayList<>();
        places.forEach(place -> packed.add(List.of(place)));
        for (int from = 0; from < shown.size(); from += columns) {
            packed.add(shown.subList(from, Math.min(shown.size(), from + columns)));
        }
        return packed;
    }

    private static List<Button> all(List<List<Button>> rows, boolean places) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(button -> button instanceof ShareLocation == places)
                .toList();
    }

    private static ObjectNode button(Button button, boolean inline) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode action = json.putObject("action");
        switch (button) {
            case Choice choice -> {
                action.put("type", inline ? "callback" : "text");
                action.put("label", shortened(choice.label()));
                action.put("payload", payload(choice.payload()));
                json.put("color", "secondary");
            }
            case ShareLocation _ -> action.put("type", "location");
        }
        return json;
    }

    private static String payload(String payload) {
        return JsonNodeFactory.instance.objectNode().put("p", payload).toString();
    }

    private static String shortened(String label) {
        if (label.codePointCount(0, label.length()) <= LABEL) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, LABEL - 1)).strip() + "…";
    }
}
