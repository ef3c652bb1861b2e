package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a resident does with reports they have filed. */
public final class OwnReports {
    /** More don't fit below one message everywhere. */
    private static final int MOST_BUTTONS = 8;

    private OwnReports() {}

    public static void list(Visit visit) {
        visit.effect(new Effect.ListReports());
    }

    public static void listed(Visit visit) {
        if (visit.input instanceof Input.ReportsListed listed) {
            if (listed.missing()) {
                visit.remark(TextKey.REPORT_NOT_YOURS);
            }
            List<Option> options = new ArrayList<>();
            listed.numbers().stream().limit(MOST_BUTTONS).forEach(n -> options.add(report(visit, n)));
            options.add(visit.option(Signal.BACK, TextKey.BUTTON_BACK));
            visit.ask(new Say(listed.text(), Rows.of(options), false, List.of()));
        }
    }

    /** Whether there is nothing to choose from. */
    public static boolean hasNone(Visit visit) {
        return visit.input instanceof Input.ReportsListed listed
                && listed.numbers().isEmpty();
    }

    public static void none(Visit visit) {
        visit.remark(TextKey.MINE_NONE);
    }

    public static void open(Visit visit) {
        visit.effect(new Effect.OpenReport(visit.value()));
    }

    public static void openAgain(Visit visit) {
        visit.effect(new Effect.OpenReport(number(visit)));
    }

    public static void opened(Visit visit) {
        if (visit.input instanceof Input.ReportOpened opened) {
            visit.number = opened.number();
            List<Option> options = new ArrayList<>();
            if (opened.question()) {
                options.add(visit.option(Signal.REPLY, TextKey.BUTTON_REPLY));
            }
            if (opened.answered()) {
                options.add(rate(visit, opened.number(), "solved", TextKey.BUTTON_SOLVED));
                options.add(rate(visit, opened.number(), "partly", TextKey.BUTTON_PARTLY));
                options.add(rate(visit, opened.number(), "not", TextKey.BUTTON_NOT));
            }
            options.add(visit.option(Signal.ADD, TextKey.BUTTON_ADD));
            if (opened.open()) {
                options.add(visit.option(Signal.WITHDRAW, TextKey.BUTTON_WITHDRAW));
            }
            options.add(visit.option(Signal.BACK, TextKey.BUTTON_TO_LIST));
            visit.ask(new Say(opened.text(), Rows.of(options), false, List.of()).about(opened.number()));
        }
    }

    public static void add(Visit visit) {
        visit.ask(question(visit, TextKey.MINE_ADD));
    }

    /** The agency's question is answered: from its own button the number comes along. */
    public static void reply(Visit visit) {
        if (visit.meaning.value() != null) {
            visit.number = visit.meaning.value();
        }
        visit.ask(question(visit, TextKey.MINE_REPLY));
    }

    public static void withdraw(Visit visit) {
        visit.ask(Say.with(
                visit.say(TextKey.MINE_WITHDRAW, "number", number(visit)),
                visit.option(Signal.YES, TextKey.BUTTON_WITHDRAW_SURE),
                visit.option(Signal.BACK, TextKey.BUTTON_KEEP)));
    }

    public static void withdrawn(Visit visit) {
        visit.effect(new Effect.Withdraw(number(visit)));
        visit.number = null;
    }

    public static void added(Visit visit) {
        Taking.warn(visit);
        remark(visit);
        visit.effect(new Effect.AddToReport(number(visit), Taking.what(visit)));
        visit.number = null;
    }

    public static void replied(Visit visit) {
        Taking.warn(visit);
        remark(visit);
        visit.effect(new Effect.ReplyToAgency(number(visit), Taking.what(visit)));
        visit.number = null;
    }

    /** The rating's own words are said by whoever kept it. */
    public static void notSolved(Visit visit) {
        String number = ((Input.Rated) visit.input).number();
        if (isAskedAbout(visit.draft, number)) {
            if (visit.draft.stray().as() == Stray.As.NOT_SOLVED
                    || visit.draft.stray().as() == Stray.As.PARTLY) {
                visit.effect(new Effect.AddComplaint(number, WhichReport.drafted(visit.draft), true));
            }
            visit.forgetDraft();
        } else {
            LeftUnsaid.leave(visit);
        }
        visit.number = number;
    }

    /** Whoever was asked whether they meant this answer has said so by its button. */
    public static void rated(Visit visit) {
        if (isAskedAbout(visit.draft, ((Input.Rated) visit.input).number())) {
            visit.forgetDraft();
        } else {
            LeftUnsaid.leave(visit);
        }
    }

    private static boolean isAskedAbout(Draft draft, String number) {
        Stray stray = draft.stray();
        return stray.rates() && stray.isAbout(number) && !draft.operator();
    }

    public static void complain(Visit visit) {
        Taking.warn(visit);
        remark(visit);
        visit.effect(new Effect.AddComplaint(number(visit), Taking.what(visit), false));
        visit.number = null;
    }

    /** Words that quote or name a report go there, whatever is being talked about. */
    public static void addQuoted(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            remark(visit);
            String about = Objects.requireNonNull(said.context().about(), "a message about a report");
            visit.effect(new Effect.ReplyToAgency(about, Taking.what(visit)));
        }
    }

    /** What awaits an answer is not solved: the words go there, and the resident hears how it stands. */
    public static void still(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            still(visit, Inquiries.stillWait(visit.knowledge, said).getFirst().number(), Taking.what(visit));
            visit.number = null;
        }
    }

    static void still(Visit visit, String number, Effect.What what) {
        visit.effect(new Effect.AddToReport(number, what));
        visit.effect(new Effect.TellState(number));
    }

    public static void composeAppeal(Visit visit) {
        visit.effect(new Effect.ComposeAppeal(visit.meaning.value()));
        visit.lawTold = true;
    }

    public static void leave(Visit visit) {
        visit.number = null;
    }

    private static void remark(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            Taking.remarkOnUnusable(visit, said);
        }
    }

    private static Say question(Visit visit, TextKey key) {
        return Say.with(visit.say(key, "number", number(visit)), visit.option(Signal.BACK, TextKey.BUTTON_BACK));
    }

    private static Option rate(Visit visit, String number, String verdict, TextKey label) {
        return new Option(Signal.RATE, number + "." + verdict, visit.say(label));
    }

    private static Option report(Visit visit, String number) {
        return new Option(Signal.REPORT, number, visit.say(TextKey.BUTTON_REPORT, "number", number));
    }

    static String number(Visit visit) {
        return Objects.requireNonNull(visit.number, "a report that is talked about");
    }
}
