package ru.otklik.bot.desk.together;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ru.otklik.bot.incidents.IncidentStatus;

/** What can be done with several incidents at once. */
enum Act {
    TAKE("В работу"),
    FORWARD("Передать"),
    ANSWER("Один ответ"),
    MERGE("Объединить"),
    /** Calls back the answers of a moment ago. */
    UNDO("Один ответ");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As forms say it. */
    static Optional<Act> of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Whether an answer is written. */
    public boolean isAnswer() {
        return this == ANSWER || this == UNDO;
    }

    public boolean isForward() {
        return this == FORWARD;
    }

    public boolean isMerge() {
        return this == MERGE;
    }

    /** Whether it may still be done with an incident that stands so. */
    boolean suits(IncidentStatus status) {
        return switch (this) {
            case TAKE -> false;
            case FORWARD, MERGE -> status.isOpen();
            case ANSWER, UNDO -> status.canTransitionTo(IncidentStatus.ANSWERED);
        };
    }
}
