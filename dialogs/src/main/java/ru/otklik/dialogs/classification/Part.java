package ru.otklik.dialogs.classification;

/**
 * A piece of a message that may be about a problem of its own.
 *
 * @param text as it was written, without what joins it
 * @param begin where in the message the text begins
 * @param joint what joins it to the part before
 */
record Part(String text, int begin, Joint joint) {
    int end() {
        return begin + text.length();
    }
}
