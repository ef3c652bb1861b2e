package ru.otklik.bot.incidents;

/** Where an incident stands. */
public enum IncidentStatus {
    NEW("Новое"),
    IN_WORK("В работе"),
    /** The agency has asked the resident something. */
    WAITING("Ждём жителя"),
    ANSWERED("Отвечено"),
    /** The resident says that the problem is not solved. */
    REOPENED("Возвращено жителем"),
    CLOSED("Закрыто"),
    /** Everybody who reported it has taken that back. */
    WITHDRAWN("Отозвано жителем");

    private final String title;

    IncidentStatus(String title) {
        this.title = title;
    }

    /** In Russian, as residents and the desk see it. */
    public String title() {
        return title;
    }

    /** Whether it still awaits the agency's answer. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, IN_WORK, WAITING, REOPENED -> true;
            case ANSWERED, CLOSED, WITHDRAWN -> false;
        };
    }

    /** The one place that says which change of status is allowed. */
    public boolean canTransitionTo(IncidentStatus next) {
        return switch (this) {
            case NEW, WAITING, REOPENED -> next != REOPENED;
            case IN_WORK -> next != IN_WORK && next != REOPENED;
            case ANSWERED -> next == ANSWERED || next == REOPENED || next == CLOSED;
            case CLOSED -> next == REOPENED;
            case WITHDRAWN -> false;
        };
    }
}
