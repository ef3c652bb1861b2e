package ru.otklik.bot.desk.access;

/** What an account may do. */
public enum Role {
    /** Works on the incidents of one agency. */
    CLERK("Сотрудник"),
    /** Sees all incidents and distributes what nobody owns. */
    CURATOR("Куратор");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** In Russian, as the desk shows it. */
    public String title() {
        return title;
    }
}
