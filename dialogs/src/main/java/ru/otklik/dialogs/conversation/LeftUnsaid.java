package ru.otklik.dialogs.conversation;

import java.util.Objects;
import ru.otklik.dialogs.territory.Found;

/** A question whose the words are is asked once: whoever says or presses something else leaves it, and hears what became of them. */
public final class LeftUnsaid {
    private static final int LONGEST_QUOTED = 80;

    private LeftUnsaid() {}

    /** Leaves the question, if it is asked. */
    public static void leave(Visit visit) {
        Stray stray = visit.draft.stray();
        if (!stray.isOpen() || visit.draft.operator()) {
            return;
        }
        String number = stray.reports().getFirst().number();
        if (stray.as() == Stray.As.BESIDE) {
            // The agency has just asked, and the report that is being made goes on.
            Stray.Apart apart = Objects.requireNonNull(stray.apart(), "what was said");
            visit.effect(new Effect.ReplyToAgency(
                    number, new Effect.What(apart.words(), apart.attached().all())));
            visit.draft = visit.draft.with(Stray.NOTHING);
            return;
        }
        Effect.What what = WhichReport.drafted(visit.draft);
        boolean one = stray.reports().size() == 1;
        switch (stray.as()) {
            case REPLY -> {
                if (one) {
                    visit.effect(new Effect.ReplyToAgency(number, what, true));
                } else {
                    tellThatNobodyHasIt(visit, what);
                }
            }
            case NOT_SOLVED, PARTLY -> {
                if (one) {
                    visit.effect(new Effect.AddToReport(number, what));
                } else {
                    tellThatNobodyHasIt(visit, what);
                }
            }
            case STILL -> tellThatNobodyHasIt(visit, what);
            case SOLVED, GONE -> {
                if (one) {
                    visit.remark(TextKey.AFTER_NOT_CLOSED, "number", number);
                } else {
                    tellThatNobodyHasIt(visit, what);
                }
            }
            case WITHDRAW, BESIDE -> {}
        }
        visit.forgetDraft();
    }

    private static void tellThatNobodyHasIt(Visit visit, Effect.What what) {
        visit.remark(TextKey.AFTER_NOWHERE, "words", Prompts.shortened(what.words(), LONGEST_QUOTED));
    }

    /** More words, instead of a choice: they belong to those before, unless they plainly tell something new. */
    public static void takeMore(Visit visit) {
        if (visit.input instanceof Input.Said said && !visit.draft.operator() && isNew(visit, said)) {
            leave(visit);
            visit.effect(new Effect.HearAgain(said));
        } else {
            Taking.take(visit);
        }
    }

    private static boolean isNew(Visit visit, Input.Said said) {
        Stray.As as = visit.draft.stray().as();
        return as == Stray.As.WITHDRAW
                || as != Stray.As.BESIDE
                        && said.isPlain()
                        && Inquiries.named(visit.knowledge, said.text()) != null
                        && !(visit.knowledge.gazetteer().find(said.text()) instanceof Found.Nothing);
    }
}
