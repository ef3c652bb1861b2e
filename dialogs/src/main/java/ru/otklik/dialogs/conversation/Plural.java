package ru.otklik.dialogs.conversation;

/** Which form of a noun follows a number: «1 файл, 2 файла, 5 файлов», "1 file, 2 files". */
final class Plural {
    private Plural() {}

    /** @param forms one for all numbers, two as in English, or three as in Russian, with bars between */
    static String of(int n, String forms) {
        String[] each = forms.split("\\|", -1);
        return switch (each.length) {
            case 1 -> each[0];
            case 2 -> each[n == 1 ? 0 : 1];
            default -> each[russian(n)];
        };
    }

    private static int russian(int n) {
        int tens = n % 100;
        int units = n % 10;
        if (units == 1 && tens != 11) {
            return 0;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }
}
