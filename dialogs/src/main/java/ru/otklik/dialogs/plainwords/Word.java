package ru.otklik.dialogs.plainwords;

/**
 * A word where it stands.
 *
 * @param written as in the text
 * @param plain in small letters, «е» for «ё»
 * @param stem of the plain word
 * @param from in characters of the text
 * @param to behind its last letter
 */
record Word(String written, String plain, String stem, int from, int to) {
    boolean isNumber() {
        return Character.isDigit(plain.charAt(0));
    }
}
