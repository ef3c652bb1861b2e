package ru.otklik.bot.desk.together;

/**
 * What somebody has typed for all of them.
 *
 * @param text the answer's
 * @param agency whom they forward it to
 * @param reason why
 * @param into the number of the one that stays when they become one
 */
record Typed(String text, String agency, String reason, String into) {
    static final Typed NOTHING = new Typed("", "", "", "");

    static Typed answer(String text) {
        return new Typed(text, "", "", "");
    }

    static Typed forward(String agency, String reason) {
        return new Typed("", agency, reason, "");
    }

    static Typed merge(String into, String reason) {
        return new Typed("", "", reason, into);
    }
}
