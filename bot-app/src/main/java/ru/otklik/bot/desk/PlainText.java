package ru.otklik.bot.desk;

/** What people type, without what neither a database nor a messenger takes. */
public final class PlainText {
    private PlainText() {}

    /** Without surrounding blanks and control characters; line ends become single line feeds, as every browser counts them. */
    public static String of(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
