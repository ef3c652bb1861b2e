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
            return stray(said, said.context().current(), Stray.As.GONE);
        }
        if (Understanding.ratesAnswer(said)) {
            boolean solved = Feedback.of(said.text()) == Feedback.SOLVED;
            return new Stray(said.context().answered(), solved ? Stray.As.SOLVED : Stray.As.NOT_SOLVED, null);
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
        boolean replies = stray.as() == Stray.As.REPLY;
        List<Option> options = new ArrayList<>();
        stray.reports().stream().limit(MOST_BUTTONS).forEach(own -> options.add(option(visit, own)));
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
                visit.say(asks, "number", stray.reports().getFirst().number()),
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
        boolean opposite = visit.input instanceof Input.Said said
                && (Feedback.of(said.text()) == Feedback.SOLVED)
                        == (visit.draft.stray().as() == Stray.As.NOT_SOLVED);
        Taking.take(visit);
        if (!opposite) {
            belongsToTheOne(visit);
            return;
        }
        Stray before = visit.draft.stray();
        String number = before.reports().getFirst().number();
        switch (before.as()) {
            case GONE -> {
                OwnReports.still(visit, number, drafted(visit.draft));
                visit.forgetDraft();
            }
            case NOT_SOLVED -> visit.draft = visit.draft.with(new Stray(before.reports(), Stray.As.SOLVED, null));
            default -> visit.draft = visit.draft.with(new Stray(before.reports(), Stray.As.NOT_SOLVED, null));
        }
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
        if (stray.as() == Stray.As.SOLVED || stray.as() == Stray.As.GONE) {
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
