package ru.otklik.bot.incidents;

/** Who hears that a deadline has passed, one after the other. */
public enum LateStage {
    CLERK("специалист"),
    CHIEF("руководитель"),
    CURATOR("куратор");

    private final String title;

    LateStage(String title) {
        this.title = title;
    }

    /** In Russian, as the desk shows it. */
    public String title() {
        return title;
    }
}
