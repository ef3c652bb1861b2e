package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Feedback;

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
            if (visit.draft.stray().as() == Stray.As.NOT_SOLVED) {
                visit.effect(new Effect.AddComplaint(number, drafted(visit.draft), true));
            }
            visit.forgetDraft();
        }
        visit.number = number;
    }

    /** Whoever was asked whether they meant this answer has said so by its button. */
    public static void rated(Visit visit) {
        if (isAskedAbout(visit.draft, ((Input.Rated) visit.input).number())) {
            visit.forgetDraft();
        }
    }

    private static boolean isAskedAbout(Draft draft, String number) {
        Stray stray = draft.stray();
        return stray.rates() && stray.reports().contains(number) && !draft.operator();
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

    /** The words may belong to an earlier report, or rate its answer: they are kept in the draft until the resident has said. */
    public static void askWhich(Visit visit) {
        Taking.take(visit);
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        visit.draft = visit.draft.with(stray(visit, said));
    }

    /** While a report is being made an agency has asked about another: the words are kept apart until the resident has said. */
    public static void setAside(Visit visit) {
        if (!(visit.input instanceof Input.Said said)) {
            return;
        }
        String asked = said.context().lately().asked();
        if (asked == null) {
            Taking.take(visit);
        } else {
            visit.draft = visit.draft.with(
                    new Stray(List.of(asked), Stray.As.BESIDE, said.text().strip()));
        }
    }

    /** What awaits an answer is not solved: the words go there, and the resident hears how it stands. */
    public static void still(Visit visit) {
        if (visit.input instanceof Input.Said said) {
            still(visit, Inquiries.stillWait(visit.knowledge, said).getFirst(), Taking.what(visit));
            visit.number = null;
        }
    }

    private static void still(Visit visit, String number, Effect.What what) {
        visit.effect(new Effect.AddToReport(number, what));
        visit.effect(new Effect.TellState(number));
    }

    private static Stray stray(Visit visit, Input.Said said) {
        if (Understanding.tellsItIsGone(said)) {
            return new Stray(said.context().current(), Stray.As.GONE, null);
        }
        if (Understanding.ratesAnswer(said)) {
            boolean solved = Feedback.of(said.text()) == Feedback.SOLVED;
            return new Stray(said.context().answered(), solved ? Stray.As.SOLVED : Stray.As.NOT_SOLVED, null);
        }
        List<String> still = Inquiries.stillWait(visit.knowledge, said);
        if (!still.isEmpty()) {
            return new Stray(still, Stray.As.STILL, null);
        }
        Set<String> numbers = new LinkedHashSet<>(said.context().questions());
        if (visit.before.step() == Step.MY_REPORT) {
            numbers.add(number(visit));
        }
        return new Stray(List.copyOf(numbers), Stray.As.REPLY, null);
    }

    /** Null if nobody has to be asked whose the words are. */
    static @Nullable Say which(Visit visit) {
        Stray stray = visit.draft.stray();
        if (!stray.isOpen()) {
            return null;
        }
        if (stray.ratesOne()) {
            return aboutTheOne(visit, stray);
        }
        if (stray.as() == Stray.As.BESIDE) {
            return beside(visit, stray.reports().getFirst());
        }
        boolean replies = stray.as() == Stray.As.REPLY;
        List<Option> options = new ArrayList<>();
        stray.reports().stream().limit(MOST_BUTTONS).forEach(n -> options.add(report(visit, n)));
        options.add(visit.option(Signal.NEW_REPORT, replies ? TextKey.BUTTON_NEW_REPORT : TextKey.BUTTON_OTHER_MATTER));
        TextKey asks =
                switch (stray.as()) {
                    case REPLY, BESIDE -> TextKey.WHICH_ASK;
                    case SOLVED, NOT_SOLVED -> TextKey.WHICH_ANSWER;
                    case GONE -> TextKey.WHICH_GONE_OF_SEVERAL;
                    case STILL -> TextKey.WHICH_STILL;
                };
        return new Say(visit.say(asks), Rows.of(options), false, List.of());
    }

    private static Say beside(Visit visit, String number) {
        return Say.with(
                visit.say(TextKey.WHICH_BESIDE, "number", number),
                new Option(Signal.REPORT, number, visit.say(TextKey.WHICH_BUTTON_ANSWER, "number", number)),
                visit.option(Signal.NEW_REPORT, TextKey.WHICH_BUTTON_DRAFT));
    }

    private static Say aboutTheOne(Visit visit, Stray stray) {
        boolean solved = stray.as() != Stray.As.NOT_SOLVED;
        TextKey asks = stray.as() == Stray.As.GONE
                ? TextKey.WHICH_GONE
                : solved ? TextKey.WHICH_SOLVED : TextKey.WHICH_NOT_SOLVED;
        return Say.with(
                visit.say(asks, "number", stray.reports().getFirst()),
                visit.option(Signal.YES, solved ? TextKey.WHICH_BUTTON_SOLVED : TextKey.WHICH_BUTTON_NOT_SOLVED),
                visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_MATTER));
    }

    /** The words are the reply, or the rating, of the report that was chosen. */
    public static void belongsTo(Visit visit) {
        belongsTo(visit, visit.value());
    }

    /** There is but one that they can belong to. */
    public static void belongsToTheOne(Visit visit) {
        belongsTo(visit, visit.draft.stray().reports().getFirst());
    }

    /** Whoever says the same once more, instead of agreeing, means it; whoever says the opposite is asked about that. */
    public static void saidAgain(Visit visit) {
        boolean opposite = visit.input instanceof Input.Said said
                && (Feedback.of(said.text()) == Feedback.SOLVED)
                        == (visit.draft.stray().as() == Stray.As.NOT_SOLVED);
        Taking.take(visit);
        if (!opposite) {
            belongsToTheOne(visit);
            return;
        }
        Stray before = visit.draft.stray();
        String number = before.reports().getFirst();
        switch (before.as()) {
            case GONE -> {
                still(visit, number, drafted(visit.draft));
                visit.forgetDraft();
            }
            case NOT_SOLVED -> visit.draft = visit.draft.with(new Stray(before.reports(), Stray.As.SOLVED, null));
            default -> visit.draft = visit.draft.with(new Stray(before.reports(), Stray.As.NOT_SOLVED, null));
        }
    }

    private static Effect.What drafted(Draft draft) {
        Attached attached = draft.attached();
        List<String> media = Stream.concat(attached.photos().stream(), attached.files().stream())
                .toList();
        return new Effect.What(draft.words(), media);
    }

    private static void belongsTo(Visit visit, String number) {
        Effect.What what = drafted(visit.draft);
        Stray stray = visit.draft.stray();
        switch (stray.as()) {
            case REPLY -> visit.effect(new Effect.ReplyToAgency(number, what));
            case SOLVED -> visit.effect(new Effect.RateAnswer(number, true, what));
            case GONE -> visit.effect(new Effect.Solved(number));
            case NOT_SOLVED -> visit.effect(new Effect.RateAnswer(number, false, what));
            case STILL -> still(visit, number, what);
            case BESIDE -> {
                // The report that is being made goes on.
                String words = Objects.requireNonNullElse(stray.words(), "");
                visit.effect(new Effect.ReplyToAgency(number, new Effect.What(words, List.of())));
                visit.draft = visit.draft.with(Stray.NOTHING);
                return;
            }
        }
        visit.forgetDraft();
    }

    /** They are something new: a report, unless they only say that something is solved. */
    public static void belongsToNone(Visit visit) {
        Stray stray = visit.draft.stray();
        if (stray.as() == Stray.As.SOLVED || stray.as() == Stray.As.GONE) {
            visit.forgetDraft();
            return;
        }
        visit.draft = visit.draft.with(Stray.NOTHING);
        if (stray.words() != null) {
            visit.effect(new Effect.HearAgain(
                    Input.Said.words(stray.words(), new Input.Context(visit.input.today(), visit.language))));
        }
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

    private static String number(Visit visit) {
        return Objects.requireNonNull(visit.number, "a report that is talked about");
    }
}
