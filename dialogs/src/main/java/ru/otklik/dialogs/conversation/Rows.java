package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;

/** Lays choices out in rows that fit a phone. */
final class Rows {
    /** Two labels of this length still fit into one row. */
    private static final int SHORT_LABEL = 16;

    private Rows() {}

    /** Short labels go two in a row. */
    static List<List<Option>> of(List<Option> options) {
        List<List<Option>> rows = new ArrayList<>();
        for (Option option : options) {
            List<Option> last = rows.isEmpty() ? List.of() : rows.getLast();
            boolean fits = last.size() == 1
                    && last.getFirst().label().length() <= SHORT_LABEL
                    && option.label().length() <= SHORT_LABEL;
            if (fits) {
                rows.set(rows.size() - 1, List.of(last.getFirst(), option));
            } else {
                rows.add(List.of(option));
            }
        }
        return rows;
    }
}
