package ru.otklik.bot.incidents;

/** Where an incident stands. */
public enum IncidentStatus {
    NEW("Новое"),
    IN_WORK("В работе"),
    ANSWERED("Отвечено"),
    /** The resident says that the problem is not solved. */
    REOPENED("Возвращено жителем"),
    CLOSED("Закрыто");

    private final String title;

    IncidentStatus(String title) {
        this.title = title;
    }

    /** In Russian, as residents and the desk see it. */
    public String title() {
        return title;
    }

    /** Whether an agency still has to do something. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, IN_WORK, REOPENED -> true;
            case ANSWERED, CLOSED -> false;
        };
    }

    /** The one place that says which change of status is allowed. */
    public boolean canTransitionTo(IncidentStatus next) {
        return switch (this) {
            case NEW, REOPENED -> next == NEW || next == IN_WORK || next == ANSWERED || next == CLOSED;
            case IN_WORK -> next == NEW || next == ANSWERED || next == CLOSED;
            case ANSWERED -> next == ANSWERED || next == REOPENED || next == CLOSED;
            case CLOSED -> next == REOPENED;
        };
    }
}
