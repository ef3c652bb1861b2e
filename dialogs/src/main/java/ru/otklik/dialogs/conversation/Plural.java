package ru.otklik.dialogs.conversation;

/** Russian numerals with their nouns. */
final class Plural {
    private Plural() {}

    static String photos(int n) {
        return n + " фото";
    }

    static String files(int n) {
        return n + " " + form(n, "файл", "файла", "файлов");
    }

    /** One of three forms: «1 файл», «2 файла», «5 файлов». */
    static String form(int n, String one, String few, String many) {
        int tens = n % 100;
        int units = n % 10;
        if (units == 1 && tens != 11) {
            return one;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
}
