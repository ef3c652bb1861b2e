package ru.otklik.bot.incidents;

/** What a resident says of an official answer. */
public enum Verdict {
    SOLVED("решено"),
    PARTLY("решено частично"),
    NOT("не решено");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** In Russian, as the history shows it. */
    public String title() {
        return title;
    }
}
