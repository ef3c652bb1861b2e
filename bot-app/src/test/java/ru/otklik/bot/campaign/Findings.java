package ru.otklik.bot.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the audit has found.
 *
 * @param faults how many of each kind there were
 * @param complaints what is wrong, in words; none if nothing is
 */
record Findings(
        Map<Trouble, Integer> faults,
        Messages messages,
        Reports reports,
        Answers answers,
        Dialogs dialogs,
        List<String> complaints) {

    /**
     * @param accepted by the messengers from residents
     * @param stored of these, once each, and thought about
     */
    record Messages(int accepted, int stored) {}

    /**
     * @param filed as residents were told
     * @param linked of these, with one incident
     * @param doubled filed once more than residents have sent them
     */
    record Reports(int filed, int linked, int doubled) {}

    /**
     * @param owed official answers, one for each chat that a report of theirs came from
     * @param lost never arrived, and nobody was told
     * @param reported never arrived, which the agency sees on its desk
     */
    record Answers(int owed, int arrivedOnce, int twiceMarked, int twiceUnmarked, int lost, int reported) {}

    /** @param stuck residents whom the page has left without a next step */
    record Dialogs(int finished, int stuck) {}

    boolean isClean() {
        return complaints.isEmpty();
    }

    int allFaults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Object> json() {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        faults.forEach(
                (kind, times) -> kinds.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), times));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("faults", kinds);
        json.put("messages", messages);
        json.put("reports", reports);
        json.put("answers", answers);
        json.put("dialogs", dialogs);
        return json;
    }

    /** In Markdown, which is readable as it stands. */
    String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| what | |");
        rows.add("|---|--:|");
        row(rows, "faults", allFaults());
        faults.forEach((kind, times) -> row(rows, "· " + kind.title(), times));
        row(rows, "messages accepted by the messengers", messages.accepted());
        row(rows, "· stored once and done", messages.stored());
        row(rows, "reports filed", reports.filed());
        row(rows, "· linked to exactly one incident", reports.linked());
        row(rows, "· doubled", reports.doubled());
        row(rows, "official answers owed", answers.owed());
        row(rows, "· arrived once", answers.arrivedOnce());
        row(rows, "· twice, the second marked", answers.twiceMarked());
        row(rows, "· twice, unmarked", answers.twiceUnmarked());
        row(rows, "· lost", answers.lost());
        row(rows, "· not arrived, as the desk says", answers.reported());
        row(rows, "residents who came to the end", dialogs.finished());
        row(rows, "· left without a next step", dialogs.stuck());
        return String.join("\n", rows);
    }

    private static void row(List<String> rows, String what, int count) {
        rows.add("| %s | %d |".formatted(what, count));
    }
}
