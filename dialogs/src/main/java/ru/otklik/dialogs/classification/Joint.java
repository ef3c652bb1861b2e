package ru.otklik.dialogs.classification;

/** What joins a part of a message to the part before it. */
enum Joint {
    /** The message begins with it. */
    NONE,
    /** A point of a numbered list. */
    POINT,
    /** A new sentence or line. */
    SENTENCE,
    /** "And also". */
    ALSO,
    /** "And", which joins two things as often as the two halves of one. */
    AND,
    /** May do anything. */
    COMMA;

    boolean isWithinSentence() {
        return this == AND || this == COMMA;
    }
}
