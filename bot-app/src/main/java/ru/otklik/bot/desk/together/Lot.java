package ru.otklik.bot.desk.together;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.pages.Wanted;
import ru.otklik.bot.incidents.IncidentSummary;

/**
 * Several incidents as the page shows them: what became of them, and a form for those that something is still to be done with.
 *
 * @param wanted the queue beside it
 * @param others with how many more nothing was done, of which is told elsewhere
 * @param left what the form is about
 * @param approved how many of them a chief has to approve the answer of
 * @param problem why nothing was done at all; empty if nothing is wrong
 * @param millisLeft until the first of the answers goes
 */
record Lot(
        Act act,
        Wanted wanted,
        List<Fate> fates,
        int others,
        List<Left> left,
        int approved,
        Typed typed,
        String problem,
        long millisLeft) {
    /** @param version what was seen of it when it was chosen, or is told of it here */
    record Left(IncidentSummary summary, int version) {
        /** As a form names it. */
        public String value() {
            return summary.number() + "." + version;
        }
    }

    public String title() {
        int count = Math.max(fates.size(), left.size());
        return count == 0
                ? act.title()
                : act.title() + ": " + Russian.count(count, "сообщение", "сообщения", "сообщений");
    }

    /** What became of all of them in one line. */
    public String summary() {
        long done = fates.size() - count(Fate.State.LEFT);
        String what =
                switch (act) {
                    case TAKE -> "Взято в работу";
                    case FORWARD -> "Передано";
                    case ANSWER -> isGoing() ? "Ответ уйдёт" : "Готово";
                    case UNDO -> "Отменено";
                    case MERGE -> "Объединено";
                };
        return isWell()
                ? "%s: все %d.".formatted(what, done)
                : "%s: %d из %d. Почему не все, видно ниже.".formatted(what, done, fates.size() + others);
    }

    /** Whether answers go in a moment. */
    public boolean isGoing() {
        return count(Fate.State.GOING) > 0;
    }

    /** Whether all went as wished. */
    public boolean isWell() {
        return others == 0 && count(Fate.State.LEFT) == 0;
    }

    /** With what something was done, and may go on by itself. */
    public List<Fate> accepted() {
        return fates.stream().filter(fate -> !fate.isLeft()).toList();
    }

    /** With what nothing was done. */
    public List<Fate> refused() {
        return fates.stream().filter(Fate::isLeft).toList();
    }

    public long secondsLeft() {
        return (millisLeft + 999) / 1000;
    }

    /** How many residents are written to. */
    public int reports() {
        return left.stream().mapToInt(one -> one.summary().reports()).sum();
    }

    /** Which of them stays when they become one: the oldest, unless another is chosen. */
    public String into() {
        return left.stream()
                .map(one -> one.summary().number())
                .filter(typed.into()::equals)
                .findFirst()
                .or(() -> left.stream()
                        .map(Left::summary)
                        .min(Comparator.comparing(IncidentSummary::createdAt))
                        .map(IncidentSummary::number))
                .orElse("");
    }

    /** By when all of them are to be answered once they are one. */
    public Instant soonest() {
        return left.stream()
                .map(one -> one.summary().deadline())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** An address of this page that keeps the queue beside it. */
    public String address(String rest) {
        return wanted.address("/desk/together" + rest);
    }

    public String back() {
        return wanted.address("/desk");
    }

    public String card(String number) {
        return wanted.address("/desk/incidents/" + number);
    }

    private long count(Fate.State state) {
        return fates.stream().filter(fate -> fate.state() == state).count();
    }
}
