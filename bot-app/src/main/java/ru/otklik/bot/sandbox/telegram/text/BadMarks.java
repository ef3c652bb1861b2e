package ru.otklik.bot.sandbox.telegram.text;

/** Marks that can't be read; the message is Telegram's description without its first words {@code Bad Request}. */
public final class BadMarks extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadMarks(String description) {
        super(description, null, false, false);
    }

    static BadMarks unparsable(String reason) {
        return new BadMarks("can't parse entities: " + reason);
    }

    /** The description. */
    public String description() {
        return String.valueOf(getMessage());
    }
}
