package ru.otklik.bot.desk.together;

/**
 * What somebody has typed for all of them.
 *
 * @param text the answer's
 * @param agency whom they forward it to
 * @param reason why
 */
record Typed(String text, String agency, String reason) {
    static final Typed NOTHING = new Typed("", "", "");

    static Typed answer(String text) {
        return new Typed(text, "", "");
    }

    static Typed forward(String agency, String reason) {
        return new Typed("", agency, reason);
    }
}
