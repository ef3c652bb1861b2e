package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.words.Choices;

/** Reads what a resident means: a press, a typed choice or command, or free words. */
final class Reading {
    private static final int LONGEST = 4000;

    /** A typed choice is short; a longer text tells something. */
    private static final int LONGEST_CHOICE = 40;

    private Reading() {}

    /**
     * @param signal what was meant
     * @param value which topic, group, place or report, where the signal alone doesn't say
     * @param stale whether an old button was pressed
     */
    record Meaning(Signal signal, @Nullable String value, boolean stale) {
        static Meaning of(Signal signal) {
            return new Meaning(signal, null, false);
        }

        static Meaning of(Option option) {
            return new Meaning(option.signal(), option.value(), false);
        }
    }

    static Meaning of(Knowledge knowledge, Progress progress, Input input) {
        return switch (input) {
            case Input.Pressed pressed -> pressed(progress, pressed.payload());
            case Input.Rated rated -> Meaning.of(rated.solved() ? Signal.RATED : Signal.NOT_SOLVED);
            case Input.ReplyWanted wanted -> new Meaning(Signal.REPLY, wanted.number(), false);
            case Input.KnownFound _ -> Meaning.of(Signal.KNOWN_FOUND);
            case Input.IncidentFound _ -> Meaning.of(Signal.INCIDENT_FOUND);
            case Input.ReplyTakenBack _ -> Meaning.of(Signal.REPLY_TAKEN_BACK);
            case Input.ReportsListed _ -> Meaning.of(Signal.REPORTS_LISTED);
            case Input.ReportOpened _ -> Meaning.of(Signal.REPORT_OPENED);
            case Input.DataShown _ -> Meaning.of(Signal.DATA_SHOWN);
            case Input.Edited _ -> Meaning.of(Signal.EDITED);
            case Input.OperatorLeft _ -> Meaning.of(Signal.OPERATOR_LEFT);
            case Input.Said said -> said(knowledge, progress, said);
        };
    }

    static boolean isTooLong(Input.Said said) {
        return said.text().length() > LONGEST;
    }

    /** «Да» where several of a kind are offered chooses none of them. */
    static boolean agreesToOneOfSeveral(Progress progress, Input.Said said) {
        return said.isPlain()
                && OfferedWords.agrees(Typed.plain(said.text()))
                && progress.offered().stream().anyMatch(option -> isOneOfSeveral(progress, option));
    }

    private static boolean isOneOfSeveral(Progress progress, Option option) {
        return progress.offered().stream()
                        .filter(other -> other.signal() == option.signal())
                        .count()
                > 1;
    }

    private static Meaning said(Knowledge knowledge, Progress progress, Input.Said said) {
        if (said.start()) {
            return Meaning.of(Signal.START);
        }
        if (said.payload() != null) {
            // An old button or a forged one: its words are a label and nobody's report.
            return pressed(progress, said.payload());
        }
        if (isTooLong(said) || isEmpty(said)) {
            return Meaning.of(Signal.NOTHING);
        }
        String text = Typed.plain(said.text());
        if (progress.step() == Step.OPERATOR) {
            return typed(progress, text)
                    .or(() -> Commands.command(text)
                            .filter(s -> s == Signal.START || s == Signal.CANCEL || s == Signal.BACK)
                            .map(_ -> Option.of(Signal.LEAVE, "бот")))
                    .map(Meaning::of)
                    .orElse(Meaning.of(Typed.isSlashCommand(text) && said.isPlain() ? Signal.NOT_HERE : Signal.SAID));
        }
        Optional<Meaning> wish = Wishes.of(progress, said, text);
        if (wish.isPresent()) {
            return wish.get();
        }
        Optional<Option> which = WhichOne.of(knowledge, progress, said);
        if (which.isPresent()) {
            return Meaning.of(which.get());
        }
        boolean quotes = said.context().about() != null;
        if (said.isPlain() && !quotes) {
            Optional<Meaning> exactly = progress.offered().stream()
                    .filter(option -> Typed.plain(option.label()).equals(text))
                    .findFirst()
                    .map(Meaning::of)
                    .or(() -> NamedLanguage.in(knowledge, progress, said.text()));
            if (exactly.isPresent()) {
                return exactly.get();
            }
            if (leavesAsItIs(progress.step(), text)) {
                return Meaning.of(Signal.BACK);
            }
            Optional<Meaning> own = OwnWords.of(progress, said, text);
            if (own.isPresent()) {
                return own.get();
            }
            if (Understanding.ratesAgain(progress, said)) {
                // «Так и не починили» begins like «так», but says more than yes.
                return Understanding.of(knowledge, progress, said);
            }
            boolean beside = Understanding.mayReplyBeside(knowledge, progress, said);
            Optional<Signal> command = (beside ? Optional.<Signal>empty() : StepWishes.atStep(progress, said.text()))
                    .or(() -> Commands.command(text).filter(signal -> isCommandAt(progress.step(), text, signal)))
                    .or(() -> beside ? Optional.empty() : StepWishes.anywhere(progress, said));
            if (command.isPresent()) {
                return Meaning.of(command.get());
            }
            if (beside) {
                return Meaning.of(Signal.UNCLEAR);
            }
            Optional<Meaning> first = WhichFirst.of(knowledge, progress, said);
            if (first.isPresent()) {
                return first.get();
            }
            if (progress.step() == Step.REVIEW && OfferedWords.refuses(text)) {
                return Meaning.of(Signal.FIX);
            }
            boolean namesTopic = NamedTopic.in(
                            text,
                            progress.step(),
                            knowledge,
                            knowledge.languages().in(progress.language()))
                    .isPresent();
            Optional<Option> typed = namesTopic ? Optional.empty() : typed(progress, text);
            if (typed.isPresent()) {
                return Meaning.of(typed.get());
            }
            Optional<String> number = ReportNumber.in(text, progress);
            if (number.isPresent()) {
                // Nobody's report or somebody else's: who keeps them says so.
                return new Meaning(Signal.REPORT, number.get(), false);
            }
            Optional<Signal> unsure = Unsure.signal(progress, text);
            if (unsure.isPresent()) {
                return Meaning.of(unsure.get());
            }
            if (Unsure.hears(progress.step(), text) || StepWishes.agreesTooLate(progress, said.text())) {
                return Meaning.of(Signal.NOTHING);
            }
            if (OfferedWords.isOutOfPlace(text, progress.step())
                    && !Understanding.answersAQuestion(progress, said, text)
                    && !(progress.draft().isEmpty() && Understanding.ratesAnswer(said))) {
                return Meaning.of(Signal.NOTHING);
            }
        }
        return Understanding.of(knowledge, progress, said);
    }

    private static boolean leavesAsItIs(Step step, String text) {
        boolean mayKeep = step == Step.FIX_WORDS || step == Step.CONFIRM_ERASE || step == Step.CONFIRM_WITHDRAW;
        return (mayKeep && OfferedWords.refuses(text))
                || (step == Step.FIX_PHOTOS && OfferedWords.mean(text, Signal.DONE, step));
    }

    /** Where words for an agency are asked for, «ошибка» is one of them. */
    private static boolean isCommandAt(Step step, String text, Signal signal) {
        if (signal == Signal.ANOTHER && step != Step.IDLE) {
            return false;
        }
        return !Understanding.isForAReport(step)
                || text.startsWith("/")
                || signal == Signal.BACK
                || signal == Signal.CANCEL;
    }

    private static boolean isEmpty(Input.Said said) {
        return said.text().isBlank() && said.isPlain();
    }

    private static Meaning pressed(Progress progress, String payload) {
        int dot = payload.indexOf('.');
        Optional<Signal> standing = Signal.standing(dot < 0 ? payload : payload.substring(0, dot));
        if (standing.isPresent()) {
            return new Meaning(standing.get(), dot < 0 ? null : payload.substring(dot + 1), false);
        }
        return progress.offered().stream()
                .filter(option -> option.payload(progress.turn()).equals(payload))
                .findFirst()
                .map(Meaning::of)
                .orElse(new Meaning(Signal.NOTHING, null, true));
    }

    private static Optional<Option> typed(Progress progress, String text) {
        List<Option> offered = progress.offered();
        Optional<Option> synonym = offered.stream()
                .filter(option ->
                        OfferedWords.mean(text, option.signal(), progress.step()) && !isOneOfSeveral(progress, option))
                .findFirst();
        if (synonym.isPresent() || offered.isEmpty() || text.length() > LONGEST_CHOICE) {
            return synonym;
        }
        if (isAddress(progress)) {
            boolean isNumber = progress.step() == Step.CONFIRM_PLACE && text.matches("[1-9]");
            int place = isNumber ? Integer.parseInt(text) : 0;
            return place > 0 && place <= offered.size() ? Optional.of(offered.get(place - 1)) : Optional.empty();
        }
        OptionalInt picked = Choices.pick(offered.stream().map(Option::label).toList(), text);
        return picked.isPresent() ? Optional.of(offered.get(picked.getAsInt())) : Optional.empty();
    }

    /** Where an address is asked for, «5» is a house and «Мира» a street; of the two buttons below a place «1» is the first. */
    private static boolean isAddress(Progress progress) {
        return progress.step() == Step.PLACE || progress.step() == Step.CONFIRM_PLACE;
    }
}
