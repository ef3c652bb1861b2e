package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.classification.Feedback;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Asks to which report words belong that may belong to several, or to none, and passes them on when the resident has said. */
public final class WhichReport {
    /** More don't fit below one message everywhere. */
    private static final int MOST_BUTTONS = 8;

    private static final int LONGEST_LABEL = 30;

    private WhichReport() {}

    /** The words may belong to an earlier report, or rate its answer: they are kept in the draft until the resident has said. */
    public static void ask(Visit visit) {
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
            Attached files = Attached.NOTHING.with(said.photos(), said.files());
            visit.draft = visit.draft.with(new Stray(
                    List.of(said.context().own(asked)),
                    Stray.As.BESIDE,
                    new Stray.Apart(said.text().strip(), files)));
        }
    }

    private static Stray stray(Visit visit, Input.Said said) {
        if (Understanding.tellsItIsGone(said)) {
            List<Input.Own> current =
                    said.context().current().stream().map(said.context()::own).toList();
            return new Stray(named(visit, current), Stray.As.GONE, null);
        }
        if (Understanding.ratesAnswer(said)) {
            return new Stray(named(visit, said.context().answered()), as(Feedback.ofAnswer(said.text())), null);
        }
        List<Input.Own> still = Inquiries.stillWait(visit.knowledge, said);
        if (!still.isEmpty()) {
            return new Stray(still, Stray.As.STILL, null);
        }
        Set<String> numbers = new LinkedHashSet<>(said.context().questions());
        if (visit.before.step() == Step.MY_REPORT) {
            numbers.add(OwnReports.number(visit));
        }
        return stray(said, numbers, Stray.As.REPLY);
    }

    /** The one that the words name, if they do. */
    private static List<Input.Own> named(Visit visit, List<Input.Own> reports) {
        return reports.size() < 2 || !(visit.input instanceof Input.Said said)
                ? reports
                : WhichOne.byTopic(visit.knowledge, visit.language, reports, said.text())
                        .map(List::of)
                        .orElse(reports);
    }

    private static Stray.As as(Feedback feedback) {
        return switch (feedback) {
            case SOLVED -> Stray.As.SOLVED;
            case PARTLY -> Stray.As.PARTLY;
            case NOT_SOLVED, NONE -> Stray.As.NOT_SOLVED;
        };
    }

    private static Stray stray(Input.Said said, Collection<String> numbers, Stray.As as) {
        return new Stray(numbers.stream().map(said.context()::own).toList(), as, null);
    }

    /** Null if nobody has to be asked whose the words are. */
    static @Nullable Say question(Visit visit) {
        Stray stray = visit.draft.stray();
        if (!stray.isOpen()) {
            return null;
        }
        if (stray.ratesOne()) {
            return aboutTheOne(visit, stray);
        }
        if (stray.as() == Stray.As.BESIDE) {
            return beside(visit, stray.reports().getFirst().number());
        }
        List<Option> options = new ArrayList<>();
        stray.reports().stream().limit(MOST_BUTTONS).forEach(own -> options.add(option(visit, own)));
        options.add(visit.option(
                Signal.NEW_REPORT,
                switch (stray.as()) {
                    case REPLY -> TextKey.BUTTON_NEW_REPORT;
                    case WITHDRAW -> TextKey.BUTTON_KEEP;
                    default -> TextKey.BUTTON_OTHER_MATTER;
                }));
        TextKey asks =
                switch (stray.as()) {
                    case REPLY, BESIDE -> TextKey.WHICH_ASK;
                    case SOLVED, NOT_SOLVED, PARTLY -> TextKey.WHICH_ANSWER;
                    case WITHDRAW -> TextKey.AFTER_WHICH_WITHDRAW;
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
        String number = stray.reports().getFirst().number();
        if (stray.as() == Stray.As.PARTLY) {
            return new Say(
                    visit.say(TextKey.AFTER_PARTLY, "number", number),
                    Rows.of(List.of(
                            visit.option(Signal.YES, TextKey.AFTER_BUTTON_PARTLY),
                            visit.option(Signal.REOPEN, TextKey.AFTER_BUTTON_REOPEN),
                            visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_MATTER))),
                    false,
                    List.of());
        }
        boolean solved = stray.as() != Stray.As.NOT_SOLVED;
        TextKey asks = stray.as() == Stray.As.GONE
                ? TextKey.WHICH_GONE
                : solved ? TextKey.WHICH_SOLVED : TextKey.WHICH_NOT_SOLVED;
        return Say.with(
                visit.say(asks, "number", number),
                visit.option(Signal.YES, solved ? TextKey.WHICH_BUTTON_SOLVED : TextKey.WHICH_BUTTON_NOT_SOLVED),
                visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_MATTER));
    }

    /** The words are the reply, or the rating, of the report that was chosen. */
    public static void belongsTo(Visit visit) {
        belongsTo(visit, visit.value());
    }

    /** There is but one that they can belong to. */
    public static void belongsToTheOne(Visit visit) {
        belongsTo(visit, visit.draft.stray().reports().getFirst().number());
    }

    /** Whoever says the same once more, instead of agreeing, means it; whoever says the opposite is asked about that. */
    public static void saidAgain(Visit visit) {
        Stray before = visit.draft.stray();
        Stray.As again = visit.input instanceof Input.Said said ? as(Feedback.ofAnswer(said.text())) : before.as();
        Taking.take(visit);
        boolean same = again == before.as() || (before.as() == Stray.As.GONE && again == Stray.As.SOLVED);
        if (same) {
            belongsToTheOne(visit);
        } else if (before.as() == Stray.As.GONE) {
            OwnReports.still(visit, before.reports().getFirst().number(), drafted(visit.draft));
            visit.forgetDraft();
        } else {
            visit.draft = visit.draft.with(new Stray(before.reports(), again, null));
        }
    }

    /** Not partly but not at all: it goes back to the agency. */
    public static void reopened(Visit visit) {
        Stray before = visit.draft.stray();
        visit.draft = visit.draft.with(new Stray(before.reports(), Stray.As.NOT_SOLVED, null));
        belongsToTheOne(visit);
    }

    static Effect.What drafted(Draft draft) {
        return new Effect.What(draft.words(), draft.attached().all());
    }

    /** Nobody remembers a report by its number alone. */
    private static Option option(Visit visit, Input.Own own) {
        TopicId topic = own.topic();
        String label = Optional.ofNullable(topic)
                .flatMap(visit::topic)
                .map(known -> visit.say(
                        TextKey.WHICH_BUTTON_NAMED,
                        "number",
                        own.number(),
                        "topic",
                        visit.texts().name(known)))
                .orElseGet(() -> visit.say(TextKey.BUTTON_REPORT, "number", own.number()));
        return new Option(Signal.REPORT, own.number(), Prompts.shortened(label, LONGEST_LABEL));
    }

    private static void belongsTo(Visit visit, String number) {
        Effect.What what = drafted(visit.draft);
        Stray stray = visit.draft.stray();
        switch (stray.as()) {
            case REPLY -> visit.effect(new Effect.ReplyToAgency(number, what));
            case SOLVED -> visit.effect(new Effect.RateAnswer(number, true, what));
            case GONE -> visit.effect(new Effect.Solved(number));
            case NOT_SOLVED -> visit.effect(new Effect.RateAnswer(number, false, what));
            case PARTLY -> visit.effect(new Effect.RateAnswer(number, Feedback.PARTLY, what));
            case WITHDRAW -> {}
            case STILL -> OwnReports.still(visit, number, what);
            case BESIDE -> {
                // The report that is being made goes on.
                Stray.Apart apart = Objects.requireNonNull(stray.apart(), "what was said");
                visit.effect(new Effect.ReplyToAgency(
                        number, new Effect.What(apart.words(), apart.attached().all())));
                visit.draft = visit.draft.with(Stray.NOTHING);
                return;
            }
        }
        visit.forgetDraft();
    }

    /** They are something new: a report, unless they only say that something is solved. */
    public static void belongsToNone(Visit visit) {
        Stray stray = visit.draft.stray();
        if (stray.as() == Stray.As.SOLVED || stray.as() == Stray.As.GONE || stray.as() == Stray.As.WITHDRAW) {
            visit.forgetDraft();
            return;
        }
        visit.draft = visit.draft.with(Stray.NOTHING);
        Stray.Apart apart = stray.apart();
        if (apart != null) {
            Input.Context context = new Input.Context(visit.input.today(), visit.language);
            visit.effect(new Effect.HearAgain(Input.Said.again(apart.words(), apart.attached(), context)));
        }
    }
}
