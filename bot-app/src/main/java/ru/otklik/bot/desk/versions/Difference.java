package ru.otklik.bot.desk.versions;

import java.util.ArrayList;
import java.util.List;

/** What has changed between two texts, line by line. */
final class Difference {
    /** Unchanged lines shown before and after a change. */
    private static final int AROUND = 2;

    /** Beyond so many pairs of lines to compare, everything between the first and the last change counts as changed. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final int MOST_LINES = 400;

    private final List<Line> lines = new ArrayList<>();

    private Difference() {}

    /** @param number from 1, in the newer text; in the older one for what is gone; 0 for a gap */
    record Line(Kind kind, int number, String text) {
        public String css() {
            return switch (kind) {
                case ADDED -> "added";
                case GONE -> "gone-line";
                case SAME -> "same";
                case GAP -> "gap";
            };
        }

        public String sign() {
            return switch (kind) {
                case ADDED -> "+";
                case GONE -> "−";
                case SAME, GAP -> " ";
            };
        }
    }

    enum Kind {
        SAME,
        ADDED,
        GONE,
        /** Lines that are the same are left out here. */
        GAP
    }

    /** Changes with what stands around them; at most four hundred lines. */
    static List<Line> between(String older, String newer) {
        Difference difference = new Difference();
        difference.compare(lines(older), lines(newer));
        List<Line> shown = difference.withoutTheRest();
        return shown.size() <= MOST_LINES ? shown : cut(shown);
    }

    private static List<Line> cut(List<Line> shown) {
        List<Line> cut = new ArrayList<>(shown.subList(0, MOST_LINES));
        cut.add(new Line(Kind.GAP, 0, "… и ещё строк: %d".formatted(shown.size() - MOST_LINES)));
        return cut;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.stripTrailing().split("\r?\n", -1));
    }

    private void compare(List<String> older, List<String> newer) {
        int head = 0;
        int shorter = Math.min(older.size(), newer.size());
        while (head < shorter && older.get(head).equals(newer.get(head))) {
            add(Kind.SAME, head + 1, newer.get(head));
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && older.get(older.size() - 1 - tail).equals(newer.get(newer.size() - 1 - tail))) {
            tail++;
        }
        between(older.subList(head, older.size() - tail), newer.subList(head, newer.size() - tail), head);
        for (int i = newer.size() - tail; i < newer.size(); i++) {
            add(Kind.SAME, i + 1, newer.get(i));
        }
    }

    private void between(List<String> older, List<String> newer, int before) {
        int[][] common = (long) older.size() * newer.size() > MOST_PAIRS ? new int[0][] : common(older, newer);
        int i = 0;
        int j = 0;
        while (i < older.size() || j < newer.size()) {
            boolean compared = common.length > 0 && i < older.size() && j < newer.size();
            if (compared && older.get(i).equals(newer.get(j))) {
                add(Kind.SAME, before + j + 1, newer.get(j));
                i++;
                j++;
            } else if (i < older.size() && (!compared || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.GONE, before + i + 1, older.get(i));
                i++;
            } else {
                add(Kind.ADDED, before + j + 1, newer.get(j));
                j++;
            }
        }
    }

    /** How many lines from each pair on are common to both. */
    private static int[][] common(List<String> older, List<String> newer) {
        int[][] common = new int[older.size() + 1][newer.size() + 1];
        for (int i = older.size() - 1; i >= 0; i--) {
            for (int j = newer.size() - 1; j >= 0; j--) {
                common[i][j] = older.get(i).equals(newer.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, int number, String text) {
        lines.add(new Line(kind, number, text));
    }

    private List<Line> withoutTheRest() {
        boolean[] near = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != Kind.SAME) {
                for (int at = Math.max(0, i - AROUND); at <= Math.min(lines.size() - 1, i + AROUND); at++) {
                    near[at] = true;
                }
            }
        }
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (near[i]) {
                shown.add(lines.get(i));
            } else if (!shown.isEmpty() && shown.getLast().kind() != Kind.GAP) {
                shown.add(new Line(Kind.GAP, 0, "…"));
            }
        }
        if (!shown.isEmpty() && shown.getLast().kind() == Kind.GAP) {
            shown.removeLast();
        }
        return shown;
    }
}
