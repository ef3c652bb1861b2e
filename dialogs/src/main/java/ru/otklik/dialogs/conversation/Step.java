package ru.otklik.dialogs.conversation;

import java.util.EnumSet;
import java.util.Set;

/** Where a dialog stands: what the resident was asked last. */
public enum Step {
    /** Nothing is asked; whatever comes begins a report. */
    IDLE,
    /** Warned of a danger; the report can go on. */
    DANGER,
    /** The application is asked what is known already; never left standing. */
    LOOKING,
    /** Told of an event that explains the problem. */
    EVENT,
    /** Asked whether the several problems of one message are reported in turn. */
    SEVERAL,
    CONSENT,
    WORDS,
    CONFIRM_TOPIC,
    CHOOSE_TOPIC,
    CHOOSE_GROUP,
    CHOOSE_TOPIC_OF_GROUP,
    PLACE,
    CONFIRM_PLACE,
    CHOOSE_PLACE,
    /** Told that others answer for it. */
    ELSEWHERE,
    /** Shown incidents nearby that may be the same. */
    NEARBY,
    /** Asked one of the topic's own questions. */
    QUESTION,
    PHOTOS,
    REVIEW,
    /** Asked what to correct. */
    FIX,
    /** Asked for other words; the earlier ones stay until there are others. */
    FIX_WORDS,
    /** Shown what is attached: more can be sent, or all of it taken away. */
    FIX_PHOTOS,
    /** Asked whether words belong to an earlier report or are a new one. */
    WHICH_REPORT,
    /** The resident said that the problem is not solved and is asked what is wrong. */
    WHAT_IS_WRONG,
    /** A question got its ready answer. */
    ANSWERED,
    MY_REPORTS,
    MY_REPORT,
    ADDING,
    REPLYING,
    CONFIRM_WITHDRAW,
    MY_DATA,
    CONFIRM_ERASE,
    CHOOSE_LANGUAGE,
    /** A person of the page's agency talks. */
    OPERATOR;

    private static final Set<Step> REPORTING = EnumSet.range(DANGER, WHICH_REPORT);

    /** Whether a report is being made. */
    public boolean isReporting() {
        return REPORTING.contains(this);
    }
}
