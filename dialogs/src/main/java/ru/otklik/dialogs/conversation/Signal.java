package ru.otklik.dialogs.conversation;

/** What a resident means by a message or a press, whatever the words. */
public enum Signal {
    /** Free words, photos or a place. */
    SAID,
    START,
    MINE,
    CANCEL,
    AGREE,
    DECLINE,
    YES,
    OTHER,
    TOPIC,
    GROUP,
    BACK,
    NO_TOPIC,
    PLACE,
    AS_WRITTEN,
    DONE,
    SEND,
    FIX_TOPIC,
    FIX_PLACE,
    FIX_WORDS,
    FIX_PHOTOS,
    /** An official answer was rated: the problem is solved, or partly. */
    RATED,
    /** An official answer was rated: the problem is not solved. */
    NOT_SOLVED,
    /** Nothing that could move the dialog: it is asked again. */
    NOTHING
}
