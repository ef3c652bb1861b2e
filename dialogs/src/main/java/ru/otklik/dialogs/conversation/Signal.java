package ru.otklik.dialogs.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a resident means by a message or a press, whatever the words; or what the application says. */
public enum Signal {
    /** Free words, photos or a place. */
    SAID,
    /** Words about a danger that the resident was not warned of yet. */
    DANGER,
    /** Thanks, a greeting, abuse: nothing to report. */
    TALK,
    /** A question that has a ready answer. */
    QUESTION,
    /** How it goes with what was reported, or will. */
    INQUIRY,
    /** A reply to the only question that an agency has asked, as far as words can tell. */
    REPLIES,
    /** Words that are about one of the resident's own reports. */
    ABOUT_REPORT,
    /** What was reported, and awaits an answer, is not solved yet. */
    STILL,
    /** Words that may be a reply to an agency's question, or something new. */
    UNCLEAR,
    /** A correction: not this but that. */
    CORRECT,
    START,
    HELP,
    MINE,
    DATA,
    LANGUAGE,
    LAW,
    OPERATOR,
    CANCEL,
    BACK,
    FIX,
    /** The report is dropped, and another begun. */
    ANEW,
    AGREE,
    DECLINE,
    YES,
    OTHER,
    GO_ON,
    FOLLOW,
    ALL_IN_TURN,
    ONLY_FIRST,
    ONE_PROBLEM,
    TOPIC,
    GROUP,
    /** All groups are to be shown once more. */
    GROUPS,
    NO_TOPIC,
    PLACE,
    AS_WRITTEN,
    ANSWER,
    SKIP,
    JOIN,
    SEND_ANYWAY,
    LEAVE_IT,
    DONE,
    SEND,
    FIX_TOPIC,
    FIX_PLACE,
    FIX_WORDS,
    FIX_PHOTOS,
    REMOVE_PHOTOS,
    FIX_ANSWERS,
    REPORT,
    NEW_REPORT,
    ADD,
    REPLY,
    /** An official answer is rated: whoever keeps ratings knows the button by what it carries. */
    RATE,
    /** What was passed on as a reply was about something else; its button never grows stale. */
    ANOTHER,
    WITHDRAW,
    /** An own report is to be withdrawn, in words; the value says which, if that is clear. */
    WITHDRAWS,
    /** What an official answer says is done in part is to be done anew. */
    REOPEN,
    /** A message was changed after it was sent. */
    EDITED,
    /** A command of the bot where a person talks. */
    NOT_HERE,
    ERASE,
    /** All that is kept about the resident is to be sent to them. */
    SEND_DATA,
    LEAVE,
    CHOOSE_LANGUAGE,
    /** The text of an appeal about a report is wanted; its button never grows stale. */
    APPEAL,
    /** An official answer was rated: the problem is solved, or partly. */
    RATED,
    /** An official answer was rated: the problem is not solved. */
    NOT_SOLVED,
    KNOWN_FOUND,
    INCIDENT_FOUND,
    REPLY_TAKEN_BACK,
    REPORTS_LISTED,
    REPORT_OPENED,
    DATA_SHOWN,
    OPERATOR_LEFT,
    /** Nothing that could move the dialog: it is asked again. */
    NOTHING;

    /** Whether its button may be pressed at any time, whatever was asked since. */
    boolean isStanding() {
        return this == APPEAL || this == MINE || this == ANOTHER || this == RATE;
    }

    /** What its button carries. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Signal> standing(String code) {
        return Stream.of(values())
                .filter(signal -> signal.isStanding() && signal.code().equals(code))
                .findFirst();
    }
}
