package ru.otklik.dialogs.conversation;

import java.util.List;

/** A resident's own report is to be withdrawn, in words: it is asked which, then whether they are sure. */
public final class Withdrawal {
    private Withdrawal() {}

    /** Whether it is known which is meant, or there is but one. */
    public static boolean isOfOne(Visit visit) {
        return visit.meaning.value() != null;
    }

    /** Whether it may be one of several. */
    public static boolean isOfSeveral(Visit visit) {
        return !isOfOne(visit) && !open(visit).isEmpty();
    }

    /** Whether there is nothing that could be withdrawn. */
    public static boolean isOfNone(Visit visit) {
        return !isOfOne(visit) && open(visit).isEmpty();
    }

    /** It is asked whether the resident is sure. */
    public static void askIfSure(Visit visit) {
        dropAnswered(visit);
        visit.number = visit.value();
        OwnReports.withdraw(visit);
    }

    /** It is asked which is meant. */
    public static void askWhich(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            visit.draft = Draft.EMPTY.begunBy(said.messageId()).with(new Stray(open(visit), Stray.As.WITHDRAW, null));
        }
    }

    /** There is none. */
    public static void tellThatThereIsNone(Visit visit) {
        dropAnswered(visit);
        visit.remark(TextKey.AFTER_NOTHING_TO_WITHDRAW);
    }

    /** Whether the resident was asked which is to be withdrawn. */
    public static boolean isAskedWhich(Visit visit) {
        return visit.draft.stray().as() == Stray.As.WITHDRAW;
    }

    /** It was chosen among several. */
    public static void chosen(Visit visit) {
        visit.forgetDraft();
        askIfSure(visit);
    }

    /** What was asked before and answered is done with. */
    private static void dropAnswered(Visit visit) {
        if (visit.before.step() == Step.ANSWERED) {
            visit.forgetDraft();
        }
    }

    private static List<Input.Own> open(Visit visit) {
        return visit.input instanceof Input.Said said ? said.context().open() : List.of();
    }
}
